import { gzipSync } from 'node:zlib'

/** The scripts that a browser of today loads with a page before anything is clicked. */
export async function scriptsOf(url: string, cookie?: string): Promise<string[]> {
  const html = await (await fetch(url, { headers: cookie ? { Cookie: cookie } : {} })).text()
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? []
  const sources = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /src="([^"]+)"/.exec(tag)?.[1])
  const scripts: string[] = []
  for (const source of new Set(sources)) scripts.push(await (await fetch(new URL(source ?? '', url))).text())
  return scripts
}

/** What they weigh: bytes, gzipped. */
export async function scriptBytes(url: string, cookie?: string): Promise<number> {
  return (await scriptsOf(url, cookie)).reduce((bytes, text) => bytes + gzipSync(text).length, 0)
}
