import { type House, openHouse } from '@tests/support/house'
import { newClient, newUser } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encryptionOf } from '@/server/encryption/encryption'
import { faultCounts } from '@/server/encryption/openOrNote'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** `clients.phone` stands for every field that `sealedText` makes: people use it by every way in. */
let house: House
let cookies: Record<'staff' | 'editor', string>
beforeAll(async () => {
  house = await openHouse()
  const cookieOf = async (role: string) => house.cookieOf('users', (await newUser(house.payload, [role])).id)
  cookies = { staff: await cookieOf('staff'), editor: await cookieOf('editor') }
})
afterAll(() => house?.close())

const PHONE = '+49 30 5550199'
const asStaff = (method: string, path: string, body?: object) =>
  house.request(method, path, { cookie: cookies.staff, body })

async function storedOf(id: string): Promise<string | null> {
  const [row] = await rowsOf<{ sealed: string | null }>(
    poolOf(house.payload),
    sql`select phone_sealed as sealed from clients where id = ${id}::uuid`,
  )
  return row?.sealed ?? null
}

/** What Payload adds to every selection of somebody who can sign in. */
const own = (id: string) => ({ id, collection: 'clients' })

const store = (id: string, sealed: string | null) =>
  poolOf(house.payload).execute(sql`update clients set phone_sealed = ${sealed} where id = ${id}::uuid`)

const opened = async (id: string, subject = `client:${id}`) => {
  const context = { collection: 'clients', field: 'phone', rowId: id, subject }
  return encryptionOf(house.payload).open((await storedOf(id)) ?? '', context)
}

const person = (more: object = {}) => ({
  name: 'Ada',
  email: `${crypto.randomUUID()}@example.org`,
  timeZone: 'UTC',
  locale: 'en',
  ...more,
})

describe('a sealed field', () => {
  test('is stored as an envelope alone, and shown to whoever may read it', async () => {
    const created = await asStaff('POST', '/clients', person({ phone: `${PHONE}\n` }))
    expect(created).toMatchObject({ status: 201, body: { doc: { phone: PHONE } } })
    const { id } = created.body.doc
    expect(await storedOf(id)).toMatch(/^pe1\./)
    expect(await opened(id)).toBe(PHONE)
    const read = await asStaff('GET', `/clients/${id}`)
    expect(read.body.phone).toBe(PHONE)
    expect(JSON.stringify([created.body, read.body])).not.toContain('pe1.')
    const row = await rowsOf(
      poolOf(house.payload),
      sql`select to_jsonb(c) as row from clients c where id = ${id}`,
    )
    expect(JSON.stringify(row)).not.toContain('5550199')
  })

  test('is left as it is by an update of another field, and replaced by its own', async () => {
    const { id } = await newClient(house.payload, { phone: PHONE })
    const before = await storedOf(id)
    expect((await asStaff('PATCH', `/clients/${id}`, { name: 'Beate' })).body.doc.phone).toBe(PHONE)
    expect(await storedOf(id)).toBe(before)
    expect((await asStaff('PATCH', `/clients/${id}`, { phone: '112' })).body.doc.phone).toBe('112')
    expect(await opened(id)).toBe('112')
    expect((await asStaff('PATCH', `/clients/${id}`, { phone: null })).body.doc.phone).toBeNull()
    expect(await storedOf(id)).toBeNull()
  })

  test('takes no envelope from outside, by REST or by a program', async () => {
    const [one, two] = [await newClient(house.payload, { phone: PHONE }), await newClient(house.payload)]
    const phoneSealed = await storedOf(one.id)
    await asStaff('PATCH', `/clients/${two.id}`, { phoneSealed })
    await house.payload.update({ collection: 'clients', id: two.id, data: { phoneSealed } as never })
    const made = await asStaff('POST', '/clients', person({ phoneSealed }))
    for (const id of [two.id, made.body.doc.id]) expect(await storedOf(id)).toBeNull()
  })

  test('keeps its own rules: length and kind', async () => {
    for (const phone of ['1'.repeat(41), 7, { a: 1 }, ['112']]) {
      const { status, body } = await asStaff('POST', '/clients', person({ phone }))
      expect(status).toBe(422)
      expect(body.errors[0].data.fields).toMatchObject([{ path: 'phone' }])
    }
  })

  test('is opened for a person, not for a program that reads around the rules', async () => {
    const { id } = await newClient(house.payload, { phone: PHONE })
    const read = { collection: 'clients', id } as const
    expect(await house.payload.findByID(read)).not.toHaveProperty('phone')
    const as = async (role: string) => {
      const user = { ...(await newUser(house.payload, [role])), collection: 'users' } as never
      return house.payload.findByID({ ...read, user, overrideAccess: false })
    }
    expect(await as('staff')).toMatchObject({ phone: PHONE })
    expect(await as('owner')).toMatchObject({ phone: PHONE })
    await expect(as('editor')).rejects.toMatchObject({ status: 403 })
  })

  test('holds in lists, selections and counts', async () => {
    const { id } = await newClient(house.payload, { phone: PHONE })
    const list = (query: string) => asStaff('GET', `/clients?where[id][equals]=${id}&${query}`)
    expect((await list('')).body.docs[0]).toMatchObject({ id, phone: PHONE })
    expect((await list('select[phone]=true')).body.docs).toEqual([{ ...own(id), phone: PHONE }])
    expect((await list('select[name]=true')).body.docs).toEqual([{ ...own(id), name: 'Ada Example' }])
    expect((await list('select[phoneSealed]=true')).body.docs).toEqual([own(id)])
    expect((await list('select[phone]=false')).body.docs[0]).not.toHaveProperty('phone')
  })

  test('is copied to no other row', async () => {
    const { id } = await newClient(house.payload, { phone: PHONE })
    expect((await asStaff('POST', `/clients/${id}/duplicate`)).status).toBe(404)
    await expect(house.payload.duplicate({ collection: 'clients', id })).rejects.toThrow()
  })

  test.each(['phone', 'phoneSealed', 'phone_sealed'])('is not asked for by %s', async (path) => {
    const queries = [`where[${path}][like]=a`, `where[or][0][and][0][${path}][exists]=true`, `sort=${path}`]
    for (const query of [...queries, `sort=-${path}`, `sort=name,${path}`]) {
      for (const way of ['', '/count']) {
        if (way && query.startsWith('sort')) continue
        expect((await asStaff('GET', `/clients${way}?${query}`)).status, query).toBe(422)
      }
    }
    const byProgram = { collection: 'clients' as const, where: { [path]: { exists: true } } }
    await expect(house.payload.find(byProgram)).rejects.toThrow()
    await expect(house.payload.count(byProgram)).rejects.toThrow()
  })
})

describe('a value that cannot be opened', () => {
  test('is left out of an answer that shows the rest, and is noted by its cause', async () => {
    const [one, two] = [await newClient(house.payload, { phone: PHONE }), await newClient(house.payload)]
    await store(two.id, await storedOf(one.id))
    const before = faultCounts.get('foreign_key') ?? 0
    const read = await asStaff('GET', `/clients/${two.id}`)
    expect(read.status).toBe(200)
    expect(read.body).not.toHaveProperty('phone')
    expect(faultCounts.get('foreign_key')).toBe(before + 1)
  })

  test('is not lost to a form that could not show it', async () => {
    const { id } = await newClient(house.payload, { phone: PHONE })
    const broken = `${(await storedOf(id))?.slice(0, -4)}AAAA`
    await store(id, broken)
    for (const phone of ['', null]) {
      expect((await asStaff('PATCH', `/clients/${id}`, { name: 'B', phone })).status).toBe(503)
      expect(await storedOf(id)).toBe(broken)
    }
    expect((await asStaff('PATCH', `/clients/${id}`, { name: 'B' })).status).toBe(200)
    expect((await asStaff('PATCH', `/clients/${id}`, { phone: '112' })).body.doc.phone).toBe('112')
  })

  test.each(['', 'words in clear', 'PE1.AAAA'])(
    'is never %j: the column takes envelopes only',
    async (words) => {
      const { id } = await newClient(house.payload)
      await expect(store(id, words)).rejects.toMatchObject({ cause: { constraint: 'clients_phone_sealed' } })
    },
  )
})
