import { randomFrom } from '@tests/documents/ledger/randomCommand'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PaymentSubject } from '@/domain/payments/provider'
import { settleDue } from '@/server/payments/settleDue'
import { settleStored } from '@/server/payments/settleStored'
import { storeEvent } from '@/server/payments/storeEvent'
import { poolOf, rowsOf, sql } from '@/server/sql'
import type { History } from './histories'
import { LONG_HISTORIES } from './longHistories'
import { booksOf, told } from './purchase'

/** Of all stories together; by the issue, beyond six events. */
/** 2,000 at the end of an issue (`RANDOM_ORDERS=2000`, ten minutes); each run of all tests tries others. */
const ORDERS = Number(process.env.RANDOM_ORDERS ?? 150)
/** So many are told at the same time, their events among each other. */
const TOGETHER = 40
const COPIES_MAX = 5
/** Of all answers, so many are old by the time they are written. */
const MEANWHILE_PERCENT = 10

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

type Random = ReturnType<typeof randomFrom>
type Begin = (house: House) => Promise<History>
/** A story with what is still to come of it: things that happen, in their order, and events about those. */
type Running = { name: string; history: History; happened: number; pending: number[] }

async function ending({ history }: Running): Promise<string> {
  const { intent, plan, item, subscription, client } = history.purchase
  const text = JSON.stringify(await booksOf(house, client))
  return [intent, plan, item, subscription].reduce((seen, name) => seen.replaceAll(name, '·'), text)
}

const started = async (name: string, begin: Begin): Promise<Running> => ({
  name,
  history: await begin(house),
  happened: 0,
  pending: [],
})

/** Two workers over one inbox. What stood in each other's way would wait: its time is set forward. */
async function settled(): Promise<void> {
  for (;;) {
    await Promise.all([settleDue(house, 500), settleDue(house, 500)])
    const waiting = await rowsOf(
      poolOf(house.payload),
      sql`update payments set next_attempt_at = now() - interval '1 second' where processing = 'stored' returning id`,
    )
    if (waiting.length === 0) return
  }
}

/** Either the next thing happens, or somebody hears of one that has, once or several times. */
async function goOn(running: Running, { below }: Random): Promise<void> {
  const { history, pending } = running
  const { steps, purchase } = history
  const isOver = running.happened === steps.length
  if (!isOver && (pending.length === 0 || below(100) < 60)) {
    const step = steps[running.happened] as History['steps'][number]
    house.payments.says(...step.says)
    pending.push(running.happened)
    running.happened += 1
    return
  }
  const [index = 0] = pending.splice(below(pending.length), 1)
  // Every third event comes more than once, one of those five times.
  const copies = below(3) === 0 ? 2 + below(COPIES_MAX - 1) : 1
  for (let copy = 0; copy < copies; copy++) {
    const step = steps[index] as History['steps'][number]
    await told(house, step.tells, `evt_${purchase.item}_${index}_${copy}`)
  }
}

const isRunning = ({ history, happened, pending }: Running) =>
  happened < history.steps.length || pending.length > 0

/**
 * Now and then, between an answer and what is written of it, the next thing of the same story happens, and
 * another worker hears of it and has settled it first.
 */
function changesMeanwhile(batch: Running[], { below }: Random) {
  let isChanging = false
  return async ({ id }: PaymentSubject) => {
    if (isChanging || below(100) >= MEANWHILE_PERCENT) return
    const running = batch.find(({ history }) => isAbout(history, id))
    const step = running?.history.steps[running.happened]
    if (!running || !step) return
    isChanging = true
    house.payments.says(...step.says)
    running.happened += 1
    const row = await storeEvent(house.payload, {
      eventId: `evt_${running.history.purchase.item}_${running.happened}_meanwhile`,
      provider: 'mock',
      type: 'changed.meanwhile',
      subject: step.tells,
      livemode: false,
      claimed: true,
    })
    if (row) await settleStored(house, row)
    isChanging = false
  }
}

const isAbout = ({ steps }: History, id: string) => steps.some(({ tells }) => tells.id === id)

test(`${ORDERS} random orders of more than six events end in the same books`, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  process.stdout.write(`  seed ${seed}\n`)
  const random = randomFrom(seed)
  const stories = Object.entries(LONG_HISTORIES)
  const wanted = new Map<string, string>()
  for (const [name, begin] of stories) {
    const running = await started(name, begin)
    expect(running.history.steps.length).toBeGreaterThan(6)
    for (const { says, tells } of running.history.steps) {
      house.payments.says(...says)
      await told(house, tells)
      await settled()
    }
    wanted.set(name, await ending(running))
  }
  for (let done = 0; done < ORDERS; done += TOGETHER) {
    const batch: Running[] = []
    for (let index = 0; index < TOGETHER; index++) {
      const [name, begin] = stories[(done + index) % stories.length] as [string, Begin]
      batch.push(await started(name, begin))
    }
    house.payments.meanwhile = changesMeanwhile(batch, random)
    for (let going = batch; going.length > 0; going = going.filter(isRunning)) {
      for (const running of going) {
        for (let acts = random.below(4); acts > 0 && isRunning(running); acts--) await goOn(running, random)
      }
      await settled()
    }
    house.payments.meanwhile = null
    for (const running of batch) expect(await ending(running), running.name).toBe(wanted.get(running.name))
  }
}, 1_800_000)
