import { type EditorsDesk, openEditorsDesk, page } from '@tests/support/editorsDesk'
import { attempt } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { poolOf, rowsOf, sql } from '@/server/sql'

let desk: EditorsDesk
beforeAll(async () => {
  desk = await openEditorsDesk()
})
afterAll(() => desk?.house.close())

test('a changed slug leaves a redirect; a slug taken back takes its address back', async () => {
  const { id, slug } = (await desk.asEditor('POST', '/pages', page({ _status: 'published' }))).body.doc
  const next = `${slug}-new`
  // A draft in between changes nothing for those who know the old address.
  await desk.asEditor('PATCH', `/pages/${id}?draft=true`, { slug: next, _status: 'draft' })
  const led = () =>
    rowsOf(poolOf(desk.house.payload), sql`select "from" from redirects where "from" like ${`/${slug}%`}`)
  expect(await led()).toEqual([])
  await desk.asEditor('PATCH', `/pages/${id}`, { slug: next, _status: 'published' })
  expect(await led()).toEqual([{ from: `/${slug}` }])
  await desk.asEditor('PATCH', `/pages/${id}`, { slug, _status: 'published' })
  expect(await led()).toEqual([{ from: `/${next}` }])
})

test('redirects lead on and never round; those of a page go with it', async () => {
  const name = attempt().slice(0, 8)
  const lead = (from: string, url: string) =>
    desk.asEditor('POST', '/redirects', { from, to: { type: 'custom', url } })
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
  const back = await desk.asEditor('GET', `/redirects?where[from][equals]=/b-${name}`)
  const to = { type: 'custom', url: `/a-${name}` }
  const circle = await desk.asEditor('PATCH', `/redirects/${back.body.docs[0].id}`, { to })
  expect([circle.status, circle.body.errors[0].data.fields[0].path]).toEqual([422, 'to.url'])
  const { id, slug } = (await desk.asEditor('POST', '/pages', page({ _status: 'published' }))).body.doc
  await desk.asEditor('PATCH', `/pages/${id}`, { slug: `${slug}-new`, _status: 'published' })
  await desk.asEditor('DELETE', `/pages/${id}`)
  expect((await desk.asEditor('GET', `/redirects?where[from][equals]=/${slug}`)).body.docs).toEqual([])
})

test('an old address leads to a place or a whole address, never around in a circle', async () => {
  const lead = (from: string, url: string) =>
    desk.asEditor('POST', '/redirects', { from, to: { type: 'custom', url } })
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
  const { docs } = (await desk.asEditor('GET', '/redirects?where[from][equals]=/ring-c')).body
  const change = { to: { type: 'custom', url: '/ring-b' } }
  expect((await desk.asEditor('PATCH', `/redirects/${docs[0].id}`, change)).status).toBe(422)
})
