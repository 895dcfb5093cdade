import { escaped } from '@/server/escaped'
import de from '../../../messages/de.json'
import en from '../../../messages/en.json'
import german from '../../../messages/failure.de.json'
import english from '../../../messages/failure.en.json'
import { offlineLook } from '../offline/offlineLook'

/**
 * `path`: the address that was asked for; `number`: under which the log has what failed, empty where nothing
 * did and too much was asked for.
 */
type Asked = { status: number; path: string; number: string }

const link = (path: string, words: string) => `<a href="${escaped(path)}">${escaped(words)}</a>`

const LOOK = `${offlineLook}
ul{list-style:none;padding:0;display:grid;gap:.5rem}
li a{background:none;color:inherit;padding:0;text-decoration:underline}`

/**
 * The page for what went wrong or is not there, where nothing runs in the browser. What Next.js sends is
 * empty until its scripts draw it: these words go into it for whoever has none, and are a whole page where
 * nothing was sent. A reader with scripts meets what they draw, as before; a page that is whole stays.
 */
export function barePage(sent: string, asked: Asked): string {
  const isGerman = /^\/de(?:[/?]|$)/.test(asked.path)
  const lang = isGerman ? 'de' : 'en'
  const { name, told } = asked.status === 404 ? missing(isGerman) : failed(isGerman, asked)
  const title = `<title>${escaped(name)}</title>`
  const page = `<style>${LOOK}</style><main>${told}</main>`
  if (sent === '') {
    return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${title}
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>${page}</body></html>`
  }
  if (!sent.includes('<html id="__next_error__"')) return sent
  return sent
    .replace('<html id=', `<html lang="${lang}" id=`)
    .replace('</head>', () => (sent.includes('<title>') ? '</head>' : `${title}</head>`))
    .replace(/<body[^>]*>/, (body) => `${body}<noscript>${page}</noscript>`)
}

function failed(isGerman: boolean, { path, number }: Asked) {
  const words = isGerman ? german : english
  if (number === '') {
    const told = `<h1>${escaped(words.busy)}</h1><p>${escaped(words.busyText)}</p>${link(path, words.again)}`
    return { name: words.busy, told }
  }
  const told = `<h1>${escaped(words.title)}</h1><p>${escaped(words.text)}</p><p>${escaped(words.stays)}</p>
${link(path, words.again)}<p class="soft">${escaped(words.number.replace('{number}', number))}</p>`
  return { name: words.title, told }
}

function missing(isGerman: boolean) {
  const { Missing: words, Site: site } = isGerman ? de : en
  const place = (path: string, called: string) => link(isGerman ? `/de${path}` : path, called)
  const places = [
    place('/therapists', site.therapists),
    place('/portal/book', site.allTimes),
    place('/journal', site.journal),
    place('/contact', site.write),
    place('/portal', words.portal),
  ]
  const told = `<h1>${escaped(words.title)}</h1><p>${escaped(words.text)}</p>
${link(isGerman ? '/de' : '/', words.home)}<h2>${escaped(site.elsewhere)}</h2>
<ul>${places.map((one) => `<li>${one}</li>`).join('')}</ul>`
  return { name: words.title, told }
}
