import { fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { begin, openTwin, PACK, priceOf } from '@tests/support/twin'
import { describe, expect, test } from 'vitest'

describe("the twin's books", () => {
  test('are the same for every program over the folder, and for one that starts later', async () => {
    const open = await openTwin()
    const next = open.another()
    const { id } = await begin(open.provider, await priceOf(open.provider, PACK))
    await next.twin.answerCheckout(id, 'paid')
    const subject = { kind: 'checkout', id } as const
    const seen = await open.provider.readEvidence(subject)
    expect(seen).toMatchObject({ state: 'complete' })
    expect(await open.another().provider.readEvidence(subject)).toEqual(seen)
  })

  test('lose nothing where two programs write at once', async () => {
    const open = await openTwin()
    const next = open.another()
    const client = (id: string) => ({ id, name: 'Ada', email: 'ada@example.org' })
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, one) =>
        (one % 2 ? open : next).provider.createCustomer(client(`client ${one}`)),
      ),
    )
    expect(new Set(made).size).toBe(40)
    const kept = open.another().twin.look((books) => books.all('customer'))
    expect(kept.map(({ id }) => id).sort()).toEqual([...made].sort())
  })

  test('a line that a crash has torn is as if it had never been', async () => {
    const open = await openTwin()
    await priceOf(open.provider, PACK)
    const file = join(open.folder, 'books.jsonl')
    const whole = await readFile(file, 'utf8')
    await appendFile(file, '[["customer",{"id":"cus_to')
    const next = open.another()
    expect(next.twin.look((books) => books.all('customer'))).toEqual([])
    await next.provider.createCustomer({ id: 'c', name: 'Ada', email: 'ada@example.org' })
    const mended = await readFile(file, 'utf8')
    expect(mended.startsWith(whole)).toBe(true)
    expect(mended).not.toContain('cus_to')
    expect(open.twin.look((books) => books.all('customer'))).toHaveLength(1)
  })

  test('the lock of a program that is gone is taken over, and so is one that is too old', async () => {
    const open = await openTwin()
    await priceOf(open.provider, PACK)
    const program = fork('-', [], { execPath: '/bin/true' })
    await once(program, 'exit')
    const lock = join(open.folder, 'lock')
    await writeFile(lock, `${program.pid} dead`)
    await open.provider.createCustomer({ id: 'a', name: 'Ada', email: 'ada@example.org' })
    await writeFile(lock, `${process.pid} old`)
    await utimes(lock, new Date(0), new Date(0))
    await open.provider.createCustomer({ id: 'b', name: 'Ada', email: 'ada@example.org' })
    expect(await readdir(open.folder)).toEqual(['books.jsonl'])
  })

  test('what is refused half way leaves nothing behind', async () => {
    const open = await openTwin()
    const work = open.twin.act((books) => {
      books.put('card', { id: 'cus_1', card: 'good' })
      throw new Error('half way')
    })
    await expect(work).rejects.toThrow('half way')
    expect(open.twin.look((books) => books.get('card', 'cus_1'))).toBeNull()
    expect(open.another().twin.look((books) => books.get('card', 'cus_1'))).toBeNull()
  })

  test('are written anew when most of them is written over, and every program follows', async () => {
    const open = await openTwin()
    const next = open.another()
    for (let time = 0; time <= 5_001; time += 1) {
      await open.twin.act((books) =>
        books.put('card', { id: `cus_${time % 2}`, card: time % 3 ? 'good' : 'none' }),
      )
      if (time === 4_000) next.twin.look((books) => books.all('card'))
    }
    const lines = (await readFile(join(open.folder, 'books.jsonl'), 'utf8')).trim().split('\n')
    expect(lines.length).toBeLessThan(10)
    for (const { twin } of [open, next, open.another()]) {
      expect(twin.look((books) => books.all('card').map(({ id, card }) => [id, card]))).toEqual([
        ['cus_0', 'good'],
        ['cus_1', 'none'],
      ])
    }
  })

  test('the same key with the same words is one thing, with other words a refusal', async () => {
    const open = await openTwin()
    const { customers } = open.twin.stripe
    const key = { idempotencyKey: 'once' }
    const first = await customers.create({ name: 'Ada' }, key)
    expect((await customers.create({ name: 'Ada' }, key)).id).toBe(first.id)
    await expect(customers.create({ name: 'Eve' }, key)).rejects.toMatchObject({
      rawType: 'idempotency_error',
    })
    expect(open.twin.look((books) => books.all('customer'))).toHaveLength(1)
  })

  test('a call that the twin does not know is refused, not answered with nothing', async () => {
    const { twin } = await openTwin()
    await expect(twin.stripe.coupons.list()).rejects.toMatchObject({ statusCode: 404 })
    await expect(twin.stripe.coupons.create({ percent_off: 5 })).rejects.toMatchObject({ statusCode: 404 })
  })
})
