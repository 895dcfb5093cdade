import { look } from '@/server/look'

const { paper, card, line, ink, moss, 'ink-soft': soft, 'on-moss': onMoss } = look.light
const night = look.dark

/** Typefaces of ours where a reader has them, else of the reader's own machine: a mail fetches nothing. */
const TEXT = "Figtree, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const DISPLAY = 'Fraunces, Georgia, serif'

/** Inline, for mail programs that drop stylesheets. */
export const mailLook = {
  paper: { backgroundColor: paper, color: ink, fontFamily: TEXT, margin: 0, padding: '24px 12px' },
  head: { color: moss, fontFamily: DISPLAY, fontSize: '22px', lineHeight: '28px', margin: '0 0 20px' },
  sheet: {
    backgroundColor: card,
    border: `1px solid ${line}`,
    borderRadius: '14px',
    margin: '0 auto',
    padding: '28px 32px 32px',
    maxWidth: '560px',
  },
  words: { fontSize: '17px', lineHeight: '26px', margin: '0 0 20px' },
  fact: { borderTop: `1px solid ${line}`, padding: '10px 0' },
  label: { color: soft, fontSize: '14px', lineHeight: '20px', margin: '0' },
  value: { fontSize: '17px', lineHeight: '26px', margin: '0' },
  way: {
    backgroundColor: moss,
    borderRadius: '999px',
    color: onMoss,
    fontSize: '16px',
    fontWeight: 600,
    padding: '13px 24px',
  },
  rule: { border: 'none', borderTop: `1px solid ${line}`, margin: '28px 0 16px' },
  small: { color: soft, fontSize: '14px', lineHeight: '20px', margin: '0 0 8px' },
} as const

/** The dark theme, for mail programs that ask for one. */
export const mailAtNight = `@media (prefers-color-scheme: dark) {
.paper, .paper > table > tbody > tr > td { background-color: ${night.paper} !important }
.ink { color: ${night.ink} !important }
.sheet { background-color: ${night.card} !important; border-color: ${night.line} !important }
.line { border-color: ${night.line} !important }
.soft { color: ${night['ink-soft']} !important }
.head { color: ${night.moss} !important }
.way { background-color: ${night.moss} !important; color: ${night['on-moss']} !important }
}`
