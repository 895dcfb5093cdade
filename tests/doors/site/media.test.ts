import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../support/house'
import { newUser } from '../../support/people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

test('a picture is never fetched from an address, however it is named', async () => {
  const cookie = await house.cookieOf('users', (await newUser(house.payload, ['editor'])).id)
  const before = await house.payload.count({ collection: 'media' })
  for (const url of [
    'https://elsewhere.example/a.png',
    'http://127.0.0.1:9/a.png',
    '/api/media/file/a.png',
  ]) {
    const body = { alt: 'A tree', filename: 'a.png', url }
    const answer = await house.request('POST', '/media', { cookie, body })
    expect([answer.status, answer.body.errors[0].data.code], url).toEqual([422, 'invalid_input'])
  }
  expect(await house.payload.count({ collection: 'media' })).toEqual(before)
})

test('nobody’s bytes are unpacked but an editor’s', async () => {
  const form = () => {
    const made = new FormData()
    made.set('file', new File(['no picture at all'], 'a.png', { type: 'image/png' }))
    made.set('_payload', JSON.stringify({ alt: 'A tree' }))
    return made
  }
  const cookieOf = async (role: string) => house.cookieOf('users', (await newUser(house.payload, [role])).id)
  const send = async (cookie?: string) => {
    const answer = await house.request('POST', '/media', { body: form(), ...(cookie ? { cookie } : {}) })
    return [answer.status, answer.body.errors[0].data.code]
  }
  expect(await send(await cookieOf('editor'))).toEqual([422, 'invalid_input'])
  // By what they are answered it is seen that nobody looked at what they sent.
  expect(await send()).toEqual([401, 'not_signed_in'])
  expect(await send(await cookieOf('therapist'))).toEqual([403, 'not_allowed'])
})
