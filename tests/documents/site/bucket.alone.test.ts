import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import S3rver from 's3rver'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const BUCKET = 'pictures'
const { port, folder } = await vi.hoisted(async () => {
  const { createServer } = await import('node:net')
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const { port } = probe.address() as { port: number }
  await new Promise((closed) => probe.close(closed))
  const folder = `${process.env.TRS_DATA_DIR}-bucket`
  Object.assign(process.env, {
    MEDIA_DIR: `${folder}/media`,
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: 'pictures',
    // What s3rver lets in.
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  })
  return { port, folder }
})

let house: House
let bucket: S3rver
let objects: string
beforeAll(async () => {
  objects = await mkdtemp(`${folder}-objects-`)
  const options = { port, address: '127.0.0.1', silent: true, directory: objects }
  bucket = new S3rver({ ...options, configureBuckets: [{ name: BUCKET }] })
  await bucket.run()
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
  for (const path of [folder, objects]) await rm(path, { recursive: true, force: true })
})

/** What lies in the bucket, by name. */
const inBucket = async () =>
  (await readdir(`${objects}/${BUCKET}`))
    .filter((name) => name.endsWith('._S3rver_object'))
    .map((name) => name.replace('._S3rver_object', ''))
    .sort()

const picture = (colour: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer()

function form(fields: object, bytes: Buffer): FormData {
  const sent = new FormData()
  sent.set('_payload', JSON.stringify(fields))
  sent.set('file', new File([new Uint8Array(bytes)], '../a tree.png', { type: 'image/png' }))
  return sent
}

test('a picture goes to the bucket in all its sizes, and comes from our own door as before', async () => {
  const cookie = await house.cookieOf('users', (await newUser(house.payload, ['editor'])).id)
  const ask = (method: string, path: string, body?: unknown) => house.request(method, path, { cookie, body })
  const fields = { alt: 'A tree', _objectKey: 'elsewhere' }
  const made = await ask('POST', '/media', form(fields, await picture('#2f6b3c')))
  expect(made.status).toBe(201)
  const { id, filename, url, sizes } = made.body.doc
  expect(filename).toMatch(/^[0-9a-f-]{36}\.webp$/)
  expect(url).toBe(`http://localhost:3000/api/media/file/${filename}`)
  const names = [filename, ...Object.values(sizes as { filename?: string }[]).map((size) => size.filename)]
  // Nobody names from outside where it lies.
  expect(await inBucket()).toEqual(names.filter(Boolean).sort())
  expect(existsSync(process.env.MEDIA_DIR ?? '')).toBe(false)
  expect(JSON.stringify(made.body)).not.toMatch(/elsewhere|127\.0\.0\.1|S3RVER/)

  const shown = await house.request('GET', `/media/file/${filename}`)
  expect(shown.status).toBe(200)
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect((await house.request('GET', `/media/file/${randomUUID()}.webp`)).status).toBe(404)

  const before = await inBucket()
  const changed = await ask('PATCH', `/media/${id}`, form({ alt: 'A stone' }, await picture('#6b5a2f')))
  expect([changed.status, changed.body.doc?.alt]).toEqual([200, 'A stone'])
  expect((await inBucket()).filter((name) => before.includes(name))).toEqual([])
  const named = await ask('PATCH', `/media/${id}`, { alt: 'A wall' })
  expect(named.body.doc?.filename).toBe(changed.body.doc.filename)
  // Cut anew: under another name, for a name is kept for ever.
  const moved = await ask('PATCH', `/media/${id}`, { focalX: 20, focalY: 80 })
  expect([moved.status, moved.body.doc?.focalX]).toEqual([200, 20])
  expect(await inBucket()).toContain(moved.body.doc.filename)
  expect(await inBucket()).not.toContain(changed.body.doc.filename)
  expect((await ask('DELETE', `/media/${id}`)).status).toBe(200)
  expect(await inBucket()).toEqual([])
})

test('a bucket that is away keeps no half of a picture', async () => {
  const cookie = await house.cookieOf('users', (await newUser(house.payload, ['editor'])).id)
  await bucket.close()
  const { totalDocs } = await house.payload.count({ collection: 'media' })
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  const body = form({ alt: 'A tree' }, await picture('#2f6b3c'))
  expect((await house.request('POST', '/media', { cookie, body })).status).toBeGreaterThanOrEqual(500)
  errors.mockRestore()
  expect((await house.payload.count({ collection: 'media' })).totalDocs).toBe(totalDocs)
})
