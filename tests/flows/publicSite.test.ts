import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '@/server/env'
import { poolOf, sql } from '@/server/sql'
import { newOfSite } from '../documents/access/site'
import { type House, openHouse } from '../support/house'
import { EVERY_BLOCK, publishSite } from '../support/publishSite'
import { startWeb, type Web } from '../support/web'
import { faultsOf, type Told, toldBy } from './schemaFaults'

let house: House
let nodes: Web[] = []
let site: Awaited<ReturnType<typeof publishSite>>
beforeAll(async () => {
  house = await openHouse()
  site = await publishSite(house)
  // Two web processes under one address, as two machines behind one balancer are.
  const one = await startWeb(house.database, { MEDIA_DIR: env().MEDIA_DIR })
  nodes = [one, await startWeb(house.database, { SITE_URL: one.url })]
})
afterAll(async () => {
  for (const node of nodes) await node.stop()
  await house?.close()
})

const ask = async (path: string, node = nodes[0]) => {
  const answer = await fetch(`${node?.local}${path}`, { redirect: 'manual' })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const isKept = ({ headers }: { headers: Headers }) =>
  headers.get('content-security-policy')?.includes("script-src 'none'") ?? false
const tagsOf = (html: string, tag: string) => html.match(new RegExp(`<${tag}\\b[^>]*>`, 'g')) ?? []
const attributeOf = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]

test('two web processes show the same: published, changed by SQL, withdrawn, each at once', async () => {
  const path = `/${site.slug}`
  const { payload } = house
  const header = [{ label: 'Built', href: path }]
  await payload.updateGlobal({ slug: 'navigation', data: { header } })
  for (const node of nodes) await expect.poll(async () => isKept(await ask(path, node))).toBe(true)
  expect((await ask('/prices')).text).toContain(`href="${path}"`)
  await poolOf(payload).execute(sql`update pages_translations set title = 'Changed by hand'`)
  for (const node of nodes)
    await expect.poll(async () => (await ask(path, node)).text).toContain('Changed by hand')
  await payload.update({ collection: 'pages', id: site.page, data: { _status: 'draft' } as never })
  for (const node of nodes) await expect.poll(async () => (await ask(path, node)).status).toBe(404)
  expect((await ask('/prices')).text).not.toContain(`href="${path}"`)
  await payload.update({ collection: 'pages', id: site.page, data: { _status: 'published' } as never })
  for (const node of nodes) await expect.poll(async () => (await ask(path, node)).status).toBe(200)
})

test('a process whose line to the database is cut takes it up anew, and keeps pages again', async () => {
  await expect.poll(async () => isKept(await ask('/privacy'))).toBe(true)
  const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'trs site' and datname = current_database()`
  await poolOf(house.payload).execute(cut)
  await expect.poll(async () => isKept(await ask('/privacy'))).toBe(false)
  await expect.poll(async () => isKept(await ask('/privacy')), { timeout: 10_000 }).toBe(true)
})

test('every page says its address in each language, what it is, and what it is shared with', async () => {
  const origin = nodes[0]?.url
  for (const path of site.paths) {
    for (const [lang, at] of [
      ['en', path],
      ['de', path === '/' ? '/de' : `/de${path}`],
    ]) {
      const { status, text, headers } = await ask(String(at))
      expect([at, status, headers.get('set-cookie')]).toEqual([at, 200, null])
      const links = tagsOf(text, 'link')
      const canonical = links.find((link) => link.includes('rel="canonical"')) ?? ''
      // What nobody wrote in German goes by its English address alone.
      const isEnglish = site.english.includes(path)
      const own = isEnglish ? path : at
      expect(attributeOf(canonical, 'href')?.replace(/\/$/, '')).toBe(`${origin}${own === '/' ? '' : own}`)
      const others = links
        .filter((link) => link.includes('hrefLang='))
        .map((link) => attributeOf(link, 'hrefLang'))
      expect([at, others.sort()]).toEqual([at, [...(isEnglish ? [] : ['de']), 'en', 'x-default']])
      expect(/<div lang="en"/.test(text), `${at} is marked`).toBe(isEnglish && lang === 'de')
      expect(attributeOf(tagsOf(text, 'html')[0] ?? '', 'lang')).toBe(lang)
      const metas = tagsOf(text, 'meta')
      const said = (name: string) => metas.find((meta) => meta.includes(`="${name}"`)) ?? ''
      for (const name of ['description', 'og:title', 'og:description', 'og:image', 'twitter:card'])
        expect(attributeOf(said(name), 'content')?.length, `${at} ${name}`).toBeGreaterThan(0)
    }
  }
})

test('what pages tell programs that read is whole', async () => {
  const told: Told[] = []
  for (const path of site.paths) told.push(...toldBy((await ask(path)).text))
  expect(new Set(told.map((one) => one['@type']))).toEqual(
    new Set(['MedicalBusiness', 'FAQPage', 'Person', 'BlogPosting']),
  )
  expect(told.flatMap(faultsOf)).toEqual([])
})

test('a page that was written in German alone is German everywhere, and says so', async () => {
  const slug = 'nur-deutsch'
  const layout = [{ blockType: 'quote', text: 'Deutsche Worte' }]
  const data = { slug, title: 'Nur Deutsch', layout, _status: 'published' } as never
  await house.payload.create({ collection: 'pages', locale: 'de', data })
  const { status, text } = await ask(`/${slug}`)
  expect(status).toBe(200)
  expect(text).toMatch(/<div lang="de".*Deutsche Worte/s)
  expect(text).toContain('written in German only')
  expect(text).toMatch(new RegExp(`rel="canonical" href="[^"]*/de/${slug}"`))
  const [entry] = (await ask('/sitemap.xml')).text.match(/<url>\s*<loc>[^<]*nur-deutsch[\s\S]*?<\/url>/) ?? []
  expect(entry).toContain(`/de/${slug}</loc>`)
  expect(entry).not.toContain('hreflang="en"')
})

test('whatever a page begins with, and has twice, it has one first heading and leaves none out', async () => {
  for (const block of EVERY_BLOCK) {
    const slug = `begins-${block.blockType.toLowerCase()}`
    await newOfSite(house, 'pages', { slug, layout: [block, block] })
    const { text } = await ask(`/${slug}`)
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
    const levels = [...main.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    expect([block.blockType, levels[0], levels.filter((level) => level === 1).length, skipped]).toEqual([
      ...[block.blockType, 1, 1, []],
    ])
    const ids = [...main.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect([block.blockType, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([
      ...[block.blockType, []],
    ])
  }
})

test('a page shared with a picture of its own says where that stands', async () => {
  const data = await sharp({ create: { width: 1300, height: 700, channels: 3, background: '#2b5a4a' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'wide.png', size: data.length }
  const asked = { collection: 'media', data: { alt: 'Wide' }, file, depth: 0 } as const
  const { id } = await house.payload.create(asked as never)
  const slug = 'shared'
  await newOfSite(house, 'pages', { slug, meta: { image: id } })
  const address = /property="og:image" content="([^"]*)"/.exec((await ask(`/${slug}`)).text)?.[1] ?? ''
  expect(address).toMatch(/^http:\/\/[^/]+\/api\/media\/file\/[\w-]+\.jpg$/)
  // As it is asked for in a browser: past the proxy, which says of all other doors that nothing is stored.
  const { headers } = await fetch(address ?? '')
  expect([
    headers.get('content-type'),
    headers.get('cache-control'),
    headers.get('content-security-policy'),
  ]).toEqual(['image/jpeg', 'public, max-age=31536000, immutable', "sandbox; default-src 'none'"])
})

test('a page is shared with a picture of its size, and with another one for another title', async () => {
  const shared = async () =>
    /property="og:image" content="([^"]*)"/.exec((await ask(`/${site.slug}`)).text)?.[1]
  const before = await shared()
  await poolOf(house.payload).execute(
    sql`update pages_translations set title = title || '!' where _locale = 'en'`,
  )
  await expect.poll(shared).not.toBe(before)
  for (const path of ['/social', '/de/social/prices', `/social/${site.slug}`]) {
    const answer = await fetch(nodes[0]?.local + path)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(answer.headers.get('cache-control')).toContain('max-age=86400')
  }
})

test('a long journal goes on over pages, and the sitemap and the feed name what is in it', async () => {
  const { payload } = house
  const first = await newOfSite(house, 'posts', {
    slug: 'oldest',
    writtenAt: '2020-01-01T12:00:00.000Z',
  })
  // 120 more, as they would be had somebody written them.
  for (const statement of [
    sql`insert into posts (id, slug, written_at, _status, created_at, updated_at)
        select gen_random_uuid(), 'copy-' || n, now() - n * interval '1 hour', 'published', now(), now()
        from generate_series(1, 120) n`,
    sql`insert into posts_translations (title, lead, text, _locale, _parent_id)
        select 'Copy', 'Words', t.text, 'en', p.id from posts p, posts_translations t
        where p.slug like 'copy-%' and t._parent_id = ${first}::uuid and t._locale = 'en'`,
  ])
    await poolOf(payload).execute(statement)
  await expect.poll(async () => (await ask('/journal')).text.includes('/journal/copy-1"')).toBe(true)
  const pages = await Promise.all(
    [1, 2, 6].map((page) => ask(page === 1 ? '/journal' : `/journal/page/${page}`)),
  )
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(pages.map(({ text }) => text.match(/<article/g)?.length)).toEqual([24, 24, 2])
  expect(pages[2]?.text).toContain('/journal/oldest')
  const gone = await Promise.all(['7', '0', '02', 'x'].map((page) => ask(`/journal/page/${page}`)))
  expect(gone.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect((await ask('/journal/page/1')).headers.get('location')).toBe('/journal')
  const sitemap = (await ask('/sitemap.xml')).text
  expect(sitemap.match(/<loc>[^<]*\/journal\/copy-/g)).toHaveLength(120)
  for (const path of site.paths) expect(sitemap).toContain(`<loc>${nodes[0]?.url}${path}</loc>`)
  expect((await ask('/robots.txt')).text).toContain('Allow: /api/media/file/')
  const feed = await ask('/journal/feed')
  expect(feed.headers.get('content-type')).toContain('application/rss+xml')
  expect(feed.text.match(/<item>/g)).toHaveLength(30)
  // Kept by nobody without asking: what is withdrawn is gone at once.
  expect(feed.headers.get('cache-control')).toBe('public, no-cache')
  const known = { headers: { 'If-None-Match': feed.headers.get('etag') ?? '' } }
  expect((await fetch(`${nodes[0]?.local}/journal/feed`, known)).status).toBe(304)
  expect((await ask('/de/journal/feed')).text, 'nothing of it is German').not.toContain('<item>')
})
