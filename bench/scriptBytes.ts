import { gzipSync } from 'node:zlib'

/** What a browser of today loads of scripts with a page before anything is clicked: bytes, gzipped. */
export async function scriptBytes(url: string, cookie?: string): Promise<number> {
  const html = await (await fetch(url, { headers: cookie ? { Cookie: cookie } : {} })).text()
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? []
  const sources = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /src="([^"]+)"/.exec(tag)?.[1])
  let bytes = 0
  for (const source of new Set(sources)) {
    const text = await (await fetch(new URL(source ?? '', url))).text()
    bytes += gzipSync(text).length
  }
  return bytes
}
