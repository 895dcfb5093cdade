import { type EditorsDesk, EVERY_BLOCK, openEditorsDesk, page } from '@tests/support/editorsDesk'
import { attempt, newUser } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishScan } from '@/jobs/publishScan'
import { readNow, setClock } from '@/server/clock'
import { readLostLinks } from '@/server/site/readLostLinks'
import { readOverdue } from '@/server/site/readOverdue'
import { poolOf, sql } from '@/server/sql'
import { newPicture } from '../access/site'

let desk: EditorsDesk
beforeAll(async () => {
  desk = await openEditorsDesk()
})
afterAll(() => desk?.house.close())

const seen = async (slug: string, locale = 'en') =>
  (await desk.house.request('GET', `/pages?where[slug][equals]=${slug}&locale=${locale}`)).body.docs[0]
const context = () => ({ payload: desk.house.payload }) as Parameters<typeof publishScan.run>[0]

test('a page of every block is drafted unseen, scheduled, and published by the worker when its time has come', async () => {
  const now = await readNow(poolOf(desk.house.payload))
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
  const made = await desk.asEditor('POST', '/pages?draft=true', page({ _status: 'draft' }))
  expect(made.status).toBe(201)
  const { id, slug } = made.body.doc
  expect(await seen(slug)).toBeUndefined()
  await desk.asEditor('PATCH', `/pages/${id}?draft=true&locale=de`, {
    title: 'Gebaut',
    layout: EVERY_BLOCK.slice(0, 2),
  })
  await desk.asEditor('PATCH', `/pages/${id}?draft=true`, { publishAt: at(2), _status: 'draft' })
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
  const { id, slug } = (await desk.asEditor('POST', '/pages', page({ _status: 'published' }))).body.doc
  await desk.asEditor('PATCH', `/pages/${id}?draft=true&autosave=true`, {
    title: 'Half-way',
    _status: 'draft',
  })
  expect((await seen(slug)).title).toBe('Built')
  const versions = `/pages/versions?where[parent][equals]=${id}`
  expect((await desk.asEditor('GET', versions)).body.docs.length).toBeGreaterThan(0)
  expect((await desk.asEditor('GET', `${versions}&where[snapshot][not_equals]=true`)).status).toBe(200)
  const client = await desk.house.cookieOf('users', (await newUser(desk.house.payload, ['staff'])).id)
  expect((await desk.house.request('GET', versions, { cookie: client })).status).toBe(403)
  expect((await desk.house.request('GET', `/pages/${id}?draft=true`)).body.title).toBe('Built')
})

test('a time that has passed publishes nothing, and a version brought back waits for none', async () => {
  const now = await readNow(poolOf(desk.house.payload))
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
  const draft = page({ _status: 'draft' })
  const late = await desk.asEditor('POST', '/pages?draft=true', { ...draft, publishAt: at(-1) })
  expect([late.status, late.body.errors[0].data.fields[0].path]).toEqual([422, 'publishAt'])
  // As the panel's form marks a field, and names it.
  const bare = await desk.asEditor('POST', '/pages', { title: 'Bare', _status: 'published' })
  expect(bare.body.errors[0].message).toBe('The following fields are invalid: Address, Blocks')
  expect(bare.body.errors[0].data.errors).toEqual(bare.body.errors[0].data.fields)
  expect((await desk.asEditor('POST', '/pages?draft=true', { ...draft, slug: 'Über uns' })).status).toBe(422)
  const { id, slug } = (await desk.asEditor('POST', '/pages?draft=true', { ...draft, publishAt: at(2) })).body
    .doc
  const [first] = (await desk.asEditor('GET', `/pages/versions?where[parent][equals]=${id}`)).body.docs
  setClock(now + 4 * 60_000)
  try {
    // Whoever still writes when the time comes stops nothing.
    expect((await desk.asEditor('PATCH', `/pages/${id}?draft=true`, { publishAt: at(2) })).status).toBe(200)
    const later = await desk.asEditor('PATCH', `/pages/${id}?draft=true`, { publishAt: at(3) })
    expect(later.status).toBe(422)
    expect(await publishScan.run(context(), now + 4 * 60_000)).toEqual({ published: 1 })
    await desk.asEditor('PATCH', `/pages/${id}`, { title: 'Written since', _status: 'published' })
    expect((await desk.asEditor('POST', `/pages/versions/${first.id}?draft=true`)).status).toBe(200)
    expect(await publishScan.run(context(), now + 5 * 60_000)).toEqual({ published: 0 })
    expect((await seen(slug)).title).toBe('Written since')
  } finally {
    setClock(null)
  }
})

test('publishing in one language publishes nothing half of the other', async () => {
  const { id, slug } = (await desk.asEditor('POST', '/pages?draft=true', page({ _status: 'draft' }))).body.doc
  const inGerman = (body: object) => desk.asEditor('PATCH', `/pages/${id}?draft=true&locale=de`, body)
  const publish = () => desk.asEditor('PATCH', `/pages/${id}`, { _status: 'published' })
  const faq = (question?: string) => ({
    blockType: 'faq',
    title: 'Fragen',
    questions: [{ answer: 'Ja.', question }],
  })
  await inGerman({ title: 'Gebaut', layout: [faq()], _status: 'draft' })
  const refused = await publish()
  expect([refused.status, refused.body.errors[0].message]).toEqual([
    422,
    'In German this is not finished: layout.0.questions.0.question. Fill it in there, or take it away.',
  ])
  expect(await seen(slug)).toBeUndefined()
  await inGerman({ layout: [faq('Warum?')], _status: 'draft' })
  expect((await publish()).status).toBe(200)
  expect((await seen(slug, 'de')).title).toBe('Gebaut')
})

test('whoever edits is told of what could not be published, and of links that lead nowhere', async () => {
  const now = await readNow(poolOf(desk.house.payload))
  const name = attempt().slice(0, 8)
  const href = `/gone-${name}`
  const published = (more: object) =>
    desk.asEditor('POST', '/pages', page({ slug: `gone-${name}`, _status: 'published', ...more }))
  const layout = [{ blockType: 'hero', title: 'Hero', main: { label: 'Go', href } }]
  const led = (await published({ title: 'Leads', slug: `leads-${name}`, layout })).body.doc
  const lostHere = async () => (await readLostLinks(desk.house.payload)).filter(({ place }) => place === href)
  expect(await lostHere()).toEqual([{ on: 'pages', id: led.id, title: 'Leads', place: href }])
  await published({})
  expect(await lostHere()).toEqual([])
  const body = { slug: `bare-${name}`, _status: 'draft', publishAt: new Date(now + 60_000).toISOString() }
  const { id } = (await desk.asEditor('POST', '/pages?draft=true', body)).body.doc
  setClock(now + 4 * 60_000)
  try {
    expect(await publishScan.run(context(), now + 4 * 60_000)).toMatchObject({ published: 0, failed: 1 })
    expect(await readOverdue(desk.house.payload)).toContainEqual({
      ...{ kind: 'pages', id, title: `bare-${name}`, publishAt: Date.parse(body.publishAt) },
    })
  } finally {
    setClock(null)
  }
  await desk.asEditor('DELETE', `/pages/${id}`)
})

test('what only receipts say is not told to everybody who asks for the practice', async () => {
  const { body } = await desk.house.request('GET', '/globals/practice')
  expect([Boolean(body.name), 'taxNumber' in body]).toEqual([true, false])
})

test.each(['portal', 'sign-in', 'therapists', 'Not A Slug'])('%s is no slug of a page', async (slug) => {
  const { status } = await desk.asEditor('POST', '/pages', page({ slug, _status: 'published' }))
  expect(status).toBe(422)
})

test.each(['javascript:alert(1)', '//elsewhere.example', 'data:text/html,x'])(
  '%s leads nowhere',
  async (href) => {
    const layout = [{ blockType: 'hero', title: 'Hero', main: { label: 'Go', href } }]
    expect((await desk.asEditor('POST', '/pages', page({ layout, _status: 'published' }))).status).toBe(422)
    const text = { root: { type: 'root', children: [{ type: 'link', children: href }] } }
    const broken = page({ layout: [{ blockType: 'prose', text }] })
    expect((await desk.asEditor('POST', '/pages', broken)).status, 'no tree').toBe(422)
  },
)

test('the database itself keeps addresses and kinds', async () => {
  const picture = (await newPicture()) as never
  await desk.house.payload.create({ collection: 'media', data: { alt: 'A square' }, file: picture })
  await desk.asEditor('POST', '/redirects', { from: '/kept', to: { type: 'custom', url: '/prices' } })
  const run = (statement: ReturnType<typeof sql>) => poolOf(desk.house.payload).execute(statement)
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
