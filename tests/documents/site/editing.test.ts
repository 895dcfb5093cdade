import { type House, openHouse } from '@tests/support/house'
import { attempt, newUser } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishScan } from '@/jobs/publishScan'
import { readNow, setClock } from '@/server/clock'
import { readLostLinks } from '@/server/site/readLostLinks'
import { readOverdue } from '@/server/site/readOverdue'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newPicture } from '../access/site'

let house: House
let editor: string
beforeAll(async () => {
  house = await openHouse()
  editor = await house.cookieOf('users', (await newUser(house.payload, ['editor'])).id)
})
afterAll(() => house?.close())

const way = { label: 'Go', href: '/prices' }
/** One of each. */
const EVERY_BLOCK = [
  { blockType: 'hero', title: 'Hero', main: way, drawing: 'hills' },
  { blockType: 'textAndPicture', title: 'Two', side: 'left', drawing: 'room' },
  { blockType: 'therapists', title: 'People' },
  { blockType: 'offers', title: 'Prices' },
  { blockType: 'steps', steps: [{ title: 'One', text: 'First' }] },
  { blockType: 'faq', title: 'Asked', questions: [{ question: 'Why?', answer: 'Because.' }] },
  { blockType: 'quote', text: 'Words' },
  { blockType: 'callToAction', title: 'Now', main: way },
  { blockType: 'form', title: 'Write' },
  { blockType: 'prose' },
]

const page = (more: object = {}) => ({
  title: 'Built',
  slug: `built-${attempt().slice(0, 8)}`,
  layout: EVERY_BLOCK,
  ...more,
})
const asEditor = (method: string, path: string, body?: object) =>
  house.request(method, path, { cookie: editor, ...(body ? { body } : {}) })
const seen = async (slug: string, locale = 'en') =>
  (await house.request('GET', `/pages?where[slug][equals]=${slug}&locale=${locale}`)).body.docs[0]
const context = () => ({ payload: house.payload }) as Parameters<typeof publishScan.run>[0]

test('a page of every block is drafted unseen, scheduled, and published by the worker when its time has come', async () => {
  const now = await readNow(poolOf(house.payload))
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
  const made = await asEditor('POST', '/pages?draft=true', page({ _status: 'draft' }))
  expect(made.status).toBe(201)
  const { id, slug } = made.body.doc
  expect(await seen(slug)).toBeUndefined()
  await asEditor('PATCH', `/pages/${id}?draft=true&locale=de`, {
    title: 'Gebaut',
    layout: EVERY_BLOCK.slice(0, 2),
  })
  await asEditor('PATCH', `/pages/${id}?draft=true`, { publishAt: at(2), _status: 'draft' })
  expect(await publishScan.run(context(), now + 3_600_000)).toEqual({ published: 0 })
  expect(await publishScan.run(context(), now + 3 * 3_600_000)).toEqual({ published: 1 })
  expect(await publishScan.run(context(), now + 3 * 3_600_000), 'once').toEqual({ published: 0 })
  expect(await seen(slug)).toMatchObject({ title: 'Built', publishAt: null, _status: 'published' })
  expect((await seen(slug)).layout.map((block: { blockType: string }) => block.blockType)).toEqual(
    EVERY_BLOCK.map(({ blockType }) => blockType),
  )
  expect(await seen(slug, 'de')).toMatchObject({ title: 'Gebaut' })
  expect((await seen(slug, 'de')).layout).toHaveLength(2)
})

test('what is published stays as it is while a draft of it changes; versions are for editors', async () => {
  const { id, slug } = (await asEditor('POST', '/pages', page({ _status: 'published' }))).body.doc
  await asEditor('PATCH', `/pages/${id}?draft=true&autosave=true`, { title: 'Half-way', _status: 'draft' })
  expect((await seen(slug)).title).toBe('Built')
  const versions = `/pages/versions?where[parent][equals]=${id}`
  expect((await asEditor('GET', versions)).body.docs.length).toBeGreaterThan(0)
  expect((await asEditor('GET', `${versions}&where[snapshot][not_equals]=true`)).status).toBe(200)
  const client = await house.cookieOf('users', (await newUser(house.payload, ['staff'])).id)
  expect((await house.request('GET', versions, { cookie: client })).status).toBe(403)
  expect((await house.request('GET', `/pages/${id}?draft=true`)).body.title).toBe('Built')
})

test('a changed slug leaves a redirect; a slug taken back takes its address back', async () => {
  const { id, slug } = (await asEditor('POST', '/pages', page({ _status: 'published' }))).body.doc
  const next = `${slug}-new`
  // A draft in between changes nothing for those who know the old address.
  await asEditor('PATCH', `/pages/${id}?draft=true`, { slug: next, _status: 'draft' })
  const led = () =>
    rowsOf(poolOf(house.payload), sql`select "from" from redirects where "from" like ${`/${slug}%`}`)
  expect(await led()).toEqual([])
  await asEditor('PATCH', `/pages/${id}`, { slug: next, _status: 'published' })
  expect(await led()).toEqual([{ from: `/${slug}` }])
  await asEditor('PATCH', `/pages/${id}`, { slug, _status: 'published' })
  expect(await led()).toEqual([{ from: `/${next}` }])
})

test('a time that has passed publishes nothing, and a version brought back waits for none', async () => {
  const now = await readNow(poolOf(house.payload))
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
  const draft = page({ _status: 'draft' })
  const late = await asEditor('POST', '/pages?draft=true', { ...draft, publishAt: at(-1) })
  expect([late.status, late.body.errors[0].data.fields[0].path]).toEqual([422, 'publishAt'])
  // As the panel's form marks a field, and names it.
  const bare = await asEditor('POST', '/pages', { title: 'Bare', _status: 'published' })
  expect(bare.body.errors[0].message).toBe('The following fields are invalid: Slug, Blocks')
  expect(bare.body.errors[0].data.errors).toEqual(bare.body.errors[0].data.fields)
  expect((await asEditor('POST', '/pages?draft=true', { ...draft, slug: 'Über uns' })).status).toBe(422)
  const { id, slug } = (await asEditor('POST', '/pages?draft=true', { ...draft, publishAt: at(2) })).body.doc
  const [first] = (await asEditor('GET', `/pages/versions?where[parent][equals]=${id}`)).body.docs
  setClock(now + 4 * 60_000)
  try {
    // Whoever still writes when the time comes stops nothing.
    expect((await asEditor('PATCH', `/pages/${id}?draft=true`, { publishAt: at(2) })).status).toBe(200)
    const later = await asEditor('PATCH', `/pages/${id}?draft=true`, { publishAt: at(3) })
    expect(later.status).toBe(422)
    expect(await publishScan.run(context(), now + 4 * 60_000)).toEqual({ published: 1 })
    await asEditor('PATCH', `/pages/${id}`, { title: 'Written since', _status: 'published' })
    expect((await asEditor('POST', `/pages/versions/${first.id}?draft=true`)).status).toBe(200)
    expect(await publishScan.run(context(), now + 5 * 60_000)).toEqual({ published: 0 })
    expect((await seen(slug)).title).toBe('Written since')
  } finally {
    setClock(null)
  }
})

test('redirects lead on and never round; those of a page go with it', async () => {
  const name = attempt().slice(0, 8)
  const lead = (from: string, url: string) =>
    asEditor('POST', '/redirects', { from, to: { type: 'custom', url } })
  expect((await lead(`/a-${name}`, `/b-${name}?x=1`)).status).toBe(201)
  expect((await lead(`/b-${name}`, 'https://example.org/')).status).toBe(201)
  for (const [from, url] of [
    [`/c-${name}`, `/c-${name}/`],
    [`/b-${name}x`, `/de/b-${name}x`],
    [`/x-${name}`, 'javascript:alert(1)'],
    [`/x-${name}`, '//elsewhere.example'],
    [`/x-${name}`, '/y\r\nSet-Cookie: x'],
    ['/portal', '/prices'],
    ['/journal', '/prices'],
    ['/an address', '/prices'],
  ] as const) {
    expect([from, url, (await lead(from, url)).status]).toEqual([from, url, 422])
  }
  const back = await asEditor('GET', `/redirects?where[from][equals]=/b-${name}`)
  const to = { type: 'custom', url: `/a-${name}` }
  const circle = await asEditor('PATCH', `/redirects/${back.body.docs[0].id}`, { to })
  expect([circle.status, circle.body.errors[0].data.fields[0].path]).toEqual([422, 'to.url'])
  const { id, slug } = (await asEditor('POST', '/pages', page({ _status: 'published' }))).body.doc
  await asEditor('PATCH', `/pages/${id}`, { slug: `${slug}-new`, _status: 'published' })
  await asEditor('DELETE', `/pages/${id}`)
  expect((await asEditor('GET', `/redirects?where[from][equals]=/${slug}`)).body.docs).toEqual([])
})

test('whoever edits is told of what could not be published, and of links that lead nowhere', async () => {
  const now = await readNow(poolOf(house.payload))
  const name = attempt().slice(0, 8)
  const href = `/gone-${name}`
  const published = (more: object) =>
    asEditor('POST', '/pages', page({ slug: `gone-${name}`, _status: 'published', ...more }))
  const layout = [{ blockType: 'hero', title: 'Hero', main: { label: 'Go', href } }]
  const led = (await published({ title: 'Leads', slug: `leads-${name}`, layout })).body.doc
  const lostHere = async () => (await readLostLinks(house.payload)).filter(({ place }) => place === href)
  expect(await lostHere()).toEqual([{ on: 'pages', id: led.id, title: 'Leads', place: href }])
  await published({})
  expect(await lostHere()).toEqual([])
  const body = { slug: `bare-${name}`, _status: 'draft', publishAt: new Date(now + 60_000).toISOString() }
  const { id } = (await asEditor('POST', '/pages?draft=true', body)).body.doc
  setClock(now + 4 * 60_000)
  try {
    expect(await publishScan.run(context(), now + 4 * 60_000)).toMatchObject({ published: 0, failed: 1 })
    expect(await readOverdue(house.payload)).toContainEqual({
      ...{ kind: 'pages', id, title: `bare-${name}`, publishAt: Date.parse(body.publishAt) },
    })
  } finally {
    setClock(null)
  }
  await asEditor('DELETE', `/pages/${id}`)
})

test('what only receipts say is not told to everybody who asks for the practice', async () => {
  const { body } = await house.request('GET', '/globals/practice')
  expect([Boolean(body.name), 'taxNumber' in body]).toEqual([true, false])
})

test.each(['portal', 'sign-in', 'therapists', 'Not A Slug'])('%s is no slug of a page', async (slug) => {
  const { status } = await asEditor('POST', '/pages', page({ slug, _status: 'published' }))
  expect(status).toBe(422)
})

test.each(['javascript:alert(1)', '//elsewhere.example', 'data:text/html,x'])(
  '%s leads nowhere',
  async (href) => {
    const layout = [{ blockType: 'hero', title: 'Hero', main: { label: 'Go', href } }]
    expect((await asEditor('POST', '/pages', page({ layout, _status: 'published' }))).status).toBe(422)
    const text = { root: { type: 'root', children: [{ type: 'link', children: href }] } }
    const broken = page({ layout: [{ blockType: 'prose', text }] })
    expect((await asEditor('POST', '/pages', broken)).status, 'no tree').toBe(422)
  },
)

test('an old address leads to a place or a whole address, never around in a circle', async () => {
  const lead = (from: string, url: string) =>
    asEditor('POST', '/redirects', { from, to: { type: 'custom', url } })
  for (const url of [
    'javascript:alert(1)',
    '//elsewhere.test',
    '/\\elsewhere.test',
    'data:text/html,x',
    'nowhere',
    '',
  ]) {
    const refused = await lead('/old-one', url)
    expect([refused.status, refused.body.errors[0].data.fields[0].path], url).toEqual([422, 'to.url'])
  }
  for (const [from, url, status] of [
    ['/ring-a', '/ring-a?again#here', 422],
    ['/ring-a', '/ring-b', 201],
    ['/ring-b', '/ring-c/', 201],
    ['/ring-c', '/ring-a', 422],
    ['/ring-c', 'https://example.org/ring-a', 201],
  ] as const)
    expect([from, url, (await lead(from, url)).status]).toEqual([from, url, status])
  const { docs } = (await asEditor('GET', '/redirects?where[from][equals]=/ring-c')).body
  const change = { to: { type: 'custom', url: '/ring-b' } }
  expect((await asEditor('PATCH', `/redirects/${docs[0].id}`, change)).status).toBe(422)
})

test('an upload is a picture by what it is, under another name, and never one that runs', async () => {
  const { payload } = house
  const make = (file: object) =>
    payload.create({ collection: 'media', data: { alt: 'A square' }, file: file as never, depth: 0 })
  const media = await make(await newPicture())
  expect(media.filename).toMatch(/^[0-9a-f-]{36}\.webp$/)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  for (const name of ['a.svg', 'a.png']) {
    const mimetype = name === 'a.png' ? 'image/png' : 'image/svg+xml'
    await expect(make({ data: svg, mimetype, name, size: svg.length })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  }
  const shown = await house.request('GET', `/media/file/${media.filename}`)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

test('a picture that stands somewhere is not taken away; former versions let it go', async () => {
  const { id, filename } = await house.payload.create({
    ...{ collection: 'media', data: { alt: 'A square' }, file: (await newPicture()) as never, depth: 0 },
  })
  const shown = { title: 'Shows it', meta: { image: id }, _status: 'published' }
  const layout = [{ blockType: 'hero', title: 'Hero', picture: id }]
  const held = (await asEditor('POST', '/pages', page({ ...shown, layout }))).body.doc
  const refused = await asEditor('DELETE', `/media/${id}`)
  expect([refused.status, refused.body.errors[0].message]).toEqual([
    409,
    'This picture is shown on: Shows it. Take it out there first.',
  ])
  expect((await house.request('GET', `/media/file/${filename}`)).status, 'its file is there').toBe(200)
  await asEditor('PATCH', `/pages/${held.id}`, {
    layout: EVERY_BLOCK,
    meta: { image: null },
    _status: 'published',
  })
  expect((await asEditor('DELETE', `/media/${id}`)).status).toBe(200)
  expect((await house.request('GET', `/media/file/${filename}`)).status).toBe(404)
})

test('the database itself keeps addresses and kinds', async () => {
  const run = (statement: ReturnType<typeof sql>) => poolOf(house.payload).execute(statement)
  for (const statement of [
    sql`update pages set slug = 'Not a slug'`,
    sql`update pages set _status = 'shown'`,
    sql`update pages set slug = null where _status = 'published'`,
    sql`update media set mime_type = 'image/svg+xml'`,
    sql`update redirects set "from" = 'https://elsewhere.example'`,
  ]) {
    await expect(run(statement)).rejects.toThrow()
  }
})
