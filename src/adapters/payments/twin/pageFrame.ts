import { escaped } from '@/server/escaped'
import { lookVariables } from '@/server/look'

/** Text that may stand anywhere in a page. */
export type Markup = { html: string }

/** HTML out of a template: what is not markup itself is escaped. */
export function markup(parts: TemplateStringsArray, ...values: (string | Markup | Markup[])[]): Markup {
  const written = values.map((value) => {
    if (typeof value === 'string') return escaped(value)
    return Array.isArray(value) ? value.map(({ html }) => html).join('') : value.html
  })
  return { html: parts.map((part, index) => part + (written[index] ?? '')).join('') }
}

const NOTHING: Markup = { html: '' }

/** The markup where the condition holds, else nothing. */
export function only(condition: boolean, then: () => Markup): Markup {
  return condition ? then() : NOTHING
}

/** A whole page in the practice's look, without scripts and without anything from elsewhere. */
export function pageFrame(lang: 'en' | 'de', title: string, body: Markup): string {
  const page = markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title><style>${{ html: STYLE }}</style></head><body><main>${body}</main></body></html>`
  return page.html
}

/** This page stands outside the site's own build. */
const STYLE = `${lookVariables}
*{box-sizing:border-box;margin:0}html{font:400 16px/1.6 Figtree,system-ui,sans-serif;color:var(--ink);
background:var(--paper);font-variant-numeric:tabular-nums}main{width:min(560px,100% - 32px);margin:48px auto}
h1,h2{font-family:Fraunces,Georgia,serif;font-weight:420;letter-spacing:-.015em;line-height:1.15;text-wrap:balance}
h1{font-size:clamp(1.75rem,1.35rem + 1.6vw,2.375rem)}h2{font-size:1.3125rem;margin-top:40px}
p{max-width:66ch;margin-top:12px;text-wrap:pretty}.soft{color:var(--ink-soft)}.sum{font:380 3rem/1 Fraunces,Georgia,serif;
letter-spacing:-.03em;margin-top:24px}.note{background:var(--honey-wash);color:var(--honey);border-radius:14px;
padding:12px 16px;margin:0 0 32px}.bad{background:var(--clay-wash);color:var(--clay);border-radius:14px;
padding:12px 16px;margin:0 0 32px}.or{margin-top:40px}.or + .ways{margin-top:12px}
form{display:inline}.ways{display:flex;flex-wrap:wrap;gap:12px;margin-top:32px}button,.button{display:inline-flex;
align-items:center;min-height:48px;padding:0 22px;border-radius:999px;border:1px solid transparent;background:var(--moss);
color:var(--on-moss);font:600 1rem Figtree,system-ui,sans-serif;text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:var(--moss-deep)}button.quiet{background:transparent;color:var(--ink);
border-color:var(--edge)}button.quiet:hover{background:var(--sand)}button[aria-pressed=true]{box-shadow:inset 0 0 0 2px var(--moss)}
a{color:var(--moss);text-underline-offset:.2em}:focus-visible{outline:3px solid var(--lake);outline-offset:3px;
border-radius:6px}ul{list-style:none;padding:0;margin-top:12px}li{border-top:1px solid var(--line);padding:14px 0;
display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;align-items:center}.back{margin-top:40px}`
