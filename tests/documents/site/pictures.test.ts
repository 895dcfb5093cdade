import { type EditorsDesk, EVERY_BLOCK, openEditorsDesk, page } from '@tests/support/editorsDesk'
import { newService, newTherapist } from '@tests/support/people'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { poolOf, sql } from '@/server/sql'
import { newPicture } from '../access/site'

let desk: EditorsDesk
beforeAll(async () => {
  desk = await openEditorsDesk()
})
afterAll(() => desk?.house.close())

test('an upload is a picture by what it is, under another name, and never one that runs', async () => {
  const { payload } = desk.house
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
  // Cut to the shape in which pages are shared, either would be unpacked to hundreds of millions of points.
  const strip = await sharp({ create: { width: 1100, height: 100, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  await expect(
    make({ data: strip, mimetype: 'image/png', name: 'a.png', size: strip.length }),
  ).rejects.toMatchObject({ code: 'invalid_input' })
  for (const edits of [
    '[widthInPixels]=1100&uploadEdits[heightInPixels]=100',
    '[widthInPixels]=9',
    '[heightInPixels]=x',
  ]) {
    const cut = await desk.asEditor('PATCH', `/media/${media.id}?uploadEdits${edits}`, { alt: 'A strip' })
    expect([cut.status, cut.body.errors[0].data.fields[0].path]).toEqual([422, 'file'])
  }
  const shown = await desk.house.request('GET', `/media/file/${media.filename}`)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

test('a picture that stands somewhere is not taken away; former versions let it go', async () => {
  const { id, filename } = await desk.house.payload.create({
    ...{ collection: 'media', data: { alt: 'A square' }, file: (await newPicture()) as never, depth: 0 },
  })
  const shown = { title: 'Shows it', meta: { image: id }, _status: 'published' }
  const layout = [{ blockType: 'hero', title: 'Hero', picture: id }]
  const held = (await desk.asEditor('POST', '/pages', page({ ...shown, layout }))).body.doc
  const refused = await desk.asEditor('DELETE', `/media/${id}`)
  expect([refused.status, refused.body.errors[0].message]).toEqual([
    409,
    'This picture is shown on: Shows it. Take it out there first.',
  ])
  expect((await desk.house.request('GET', `/media/file/${filename}`)).status, 'its file is there').toBe(200)
  await desk.asEditor('PATCH', `/pages/${held.id}`, {
    layout: EVERY_BLOCK,
    meta: { image: null },
    _status: 'published',
  })
  expect((await desk.asEditor('DELETE', `/media/${id}`)).status).toBe(200)
  expect((await desk.house.request('GET', `/media/file/${filename}`)).status).toBe(404)
})

test('a photograph has words in each language; of pictures only what is shown is listed', async () => {
  const { payload, request } = desk.house
  const newMedia = async (alt: string) =>
    payload.create({ collection: 'media', data: { alt }, file: (await newPicture()) as never, depth: 0 })
  const [photo, unused] = [await newMedia('Mara, who laughs'), await newMedia('Not shown yet')]
  const german = {
    collection: 'media',
    id: photo.id,
    locale: 'de',
    data: { alt: 'Mara, die lacht' },
  } as const
  await payload.update(german)
  const { slug } = await newTherapist(payload, [(await newService(payload)).id], { photo: photo.id })
  const shownIn = async (locale: string) => {
    const { body } = await request('GET', `/portal/catalogue?locale=${locale}`)
    return body.therapists.find((one: { slug: string }) => one.slug === slug).photo
  }
  const src = `/api/media/file/${photo.filename}`
  const told = { src, alt: 'Mara, who laughs', focalX: 50, focalY: 50, sizes: [] }
  expect(await shownIn('en')).toEqual(told)
  expect(await shownIn('de')).toEqual({ ...told, alt: 'Mara, die lacht' })
  const listed = (await request('GET', '/media?limit=100')).body.docs.map(({ id }: { id: string }) => id)
  expect([listed.includes(photo.id), listed.includes(unused.id)]).toEqual([true, false])
  expect((await request('GET', `/media/${unused.id}`)).status).toBe(404)
  expect((await desk.asEditor('DELETE', `/media/${photo.id}`)).status).toBe(409)
  const taken = poolOf(payload).execute(sql`delete from media where id = ${photo.id}::uuid`)
  await expect(taken).rejects.toThrow()
})
