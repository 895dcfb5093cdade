import german from '../../../messages/failure.de.json'
import english from '../../../messages/failure.en.json'
import { offlineLook } from '../offline/offlineLook'

/** `path`: the address that was asked for; `number`: under which the log has it. */
type Failed = { path: string; number: string }

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (words: string) => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/**
 * The page for what went wrong where nothing runs in the browser. What Next.js sends is empty until its scripts
 * draw it: these words go into it for whoever has none, and are a whole page where it sent nothing. A reader
 * with scripts meets what they draw, as before.
 */
export function bareFailure(sent: string, { path, number }: Failed): string {
  const isGerman = /^\/de(?:[/?]|$)/.test(path)
  const lang = isGerman ? 'de' : 'en'
  const words = isGerman ? german : english
  const title = `<title>${text(words.title)}</title>`
  const told = `<style>${offlineLook}</style><main><h1>${text(words.title)}</h1><p>${text(words.text)}</p>
<p>${text(words.stays)}</p><a href="${text(path)}">${text(words.again)}</a>
<p class="soft">${text(words.number.replace('{number}', number))}</p></main>`
  if (!/<body[^>]*>/.test(sent)) {
    return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${title}
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>${told}</body></html>`
  }
  return sent
    .replace(/<html(?![^>]*\slang=)/, `<html lang="${lang}"`)
    .replace(/<\/head>/, () => (sent.includes('<title>') ? '</head>' : `${title}</head>`))
    .replace(/<body[^>]*>/, (body) => `${body}<noscript>${told}</noscript>`)
}
