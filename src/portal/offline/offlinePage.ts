import { escaped } from '@/server/escaped'
import { KEPT_SESSION } from './keptSession'
import { offlineLook } from './offlineLook'

type Words = {
  practice: string
  title: string
  text: string
  next: string
  /** With `{moment}` where the moment stands at which the practice said so. */
  asOf: string
  none: string
  again: string
}

/**
 * Reads what this device keeps; what is over is shown no more. Where nothing can be read (storage that is
 * closed, words of another release), the page stays as it was sent: it says that this device knows of no
 * session, and the portal, once it is reached, says and keeps the next one anew. A network that is back may
 * still lead nowhere: looked at again and again.
 */
const SCRIPT = `
const find = (id) => document.getElementById(id)
try {
  const kept = JSON.parse(localStorage.getItem('${KEPT_SESSION}'))
  if (kept && Date.parse(kept.endsAt) > Date.now()) {
    const moment = new Date(kept.keptAt).toLocaleString(document.documentElement.lang === 'de' ? 'de-DE' : 'en-GB',
      { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })
    find('when').textContent = kept.when
    find('who').textContent = kept.who
    find('as-of').textContent = find('as-of').textContent.replace('{moment}', moment)
    find('next').hidden = false
    find('none').hidden = true
  }
} catch {}
const look = () => navigator.onLine && fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' })
  .then(() => location.reload(), () => {})
addEventListener('online', look)
setInterval(look, 4000)`

/** Far hills and a path, ours like the rest. */
const DRAWING = `<svg aria-hidden="true" viewBox="0 0 360 96"><path opacity=".5" d="M0 60c34-28 64-34 96-18 26-34 58-40 92-8 \
26-16 52-16 76 8 30-24 62-24 96-2"/><path d="M0 78c60-10 120-10 180-4s120 4 180-4"/><path d="M196 94c-6-8 12-10 4-18-6-6 6-10 0-14"/>\
<path d="M74 78V52M74 60c-7-2-10-8-8-16 8 2 10 8 8 16Zm0-4c6-2 9-8 8-14-6 2-9 8-8 14Z"/></svg>`

/**
 * What a portal shows while there is no network: a document that loads nothing, says when the next session
 * is, as far as this device knows, and opens the page asked for as soon as it can be reached again.
 */
export const offlinePage = (lang: string, words: Words, nonce: string): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(words.title)} · ${escaped(words.practice)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="robots" content="noindex">
<style>${offlineLook}</style></head><body><main>${DRAWING}
<p class="soft">${escaped(words.practice)}</p><h1>${escaped(words.title)}</h1><p>${escaped(words.text)}</p>
<section id="next" aria-labelledby="next-title" hidden><p id="next-title" class="soft">${escaped(words.next)}</p>
<h2 id="when"></h2><p id="who"></p><p id="as-of" class="soft">${escaped(words.asOf)}</p></section>
<p id="none" class="soft">${escaped(words.none)}</p><a href="">${escaped(words.again)}</a></main>
<script nonce="${nonce}">${SCRIPT}</script></body></html>
`
