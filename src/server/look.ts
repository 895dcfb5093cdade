/**
 * The tokens of `src/ui/tokens.css` where no stylesheet reaches: mails, paper, pictures, the pages of the
 * twin and the one that a device keeps. A test holds them equal.
 */
export const look = {
  light: {
    paper: '#fbf8f2',
    card: '#ffffff',
    sand: '#f3ede2',
    line: '#e2d9c9',
    edge: '#8a8372',
    ink: '#1c2623',
    'ink-soft': '#55635c',
    moss: '#2b5a4a',
    'moss-deep': '#1f4538',
    'moss-wash': '#e4eee8',
    'on-moss': '#ffffff',
    clay: '#a1482d',
    'clay-wash': '#f8e8e0',
    honey: '#7d5a10',
    'honey-wash': '#f7eed9',
    lake: '#2f627f',
    'lake-wash': '#e3eef4',
  },
  dark: {
    paper: '#141a18',
    card: '#1b2320',
    sand: '#202925',
    line: '#313c37',
    edge: '#74837b',
    ink: '#efe9dd',
    'ink-soft': '#a9b5ae',
    moss: '#9ccdb8',
    'moss-deep': '#b9dfcf',
    'moss-wash': '#20342c',
    'on-moss': '#10201a',
    clay: '#e79a7d',
    'clay-wash': '#3a251d',
    honey: '#e3bf73',
    'honey-wash': '#362b14',
    lake: '#94c3de',
    'lake-wash': '#1b2f3a',
  },
} as const

/** Both themes as variables of CSS, for a page that has no stylesheet but its own. */
export const lookVariables = `:root{color-scheme:light dark;${declared(look.light)}}
@media(prefers-color-scheme:dark){:root{${declared(look.dark)}}}`

function declared(tokens: Record<string, string>): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}
