import type { Payload } from 'payload'
import { ATTEMPTS_MAX, nextAttemptAt, nextWayAt } from '@/domain/notifications/backoff'
import { type Carrier, type Carriers, NotCarried, wayOf } from '@/domain/notifications/carrier'
import { judge } from '@/domain/notifications/judge'
import { judgeNote } from '@/domain/notifications/judgeNote'
import { calendarFor, letterFor } from '@/domain/notifications/letterFor'
import { noteLetter } from '@/domain/notifications/noteLetter'
import type { Claimed } from '@/server/claimNotices'
import type { ReadNotice } from '@/server/readNotices'
import type { Settlement } from '@/server/settleNotices'
import { within } from '@/server/within'

/** However slow the other side is: well within the lease. */
const CARRY_WITHIN_MS = 30_000

type Context = {
  payload: Payload
  carriers: Carriers
  read: (id: string) => Promise<ReadNotice | null>
}

/**
 * Judges one claimed notice by its session as it stands at this moment, sends it if it still holds, and says
 * what became of it. A fault of ours is tried again like one of the outside: it isolates itself.
 */
export async function sendNotice(context: Context, claimed: Claimed): Promise<Settlement> {
  const { id, attempts, channel, was } = claimed
  const carrier = context.carriers[wayOf(context.carriers, channel)]
  const settled = (status: Settlement['status'], reason: string | null, again: number | null = null) => {
    return { id, status, reason, again, isTried: status !== 'planned' || reason !== null }
  }
  if (!carrier) return settled('dead', 'no_carrier')
  // Whoever claimed it before may have sent it: without a key nobody could tell the second one.
  if (was === 'claimed' && !carrier.takesKey) return settled('unknown', 'outcome_unknown')
  // Nobody who claimed it ever came back: perhaps it is the notice that ends them.
  if (attempts > ATTEMPTS_MAX) return settled('dead', 'abandoned')
  const notice = await context.read(id)
  // Taken over meanwhile: the settlement will find that out, too.
  if (!notice) return settled('planned', null)
  const { now } = notice
  const verdict = notice.about === 'session' ? judge(notice.facts, now) : judgeNote(notice.facts, now)
  if (verdict.verdict === 'wait') return settled('planned', null, verdict.until)
  if (verdict.verdict !== 'send') return settled(verdict.verdict, verdict.reason)
  try {
    await within(CARRY_WITHIN_MS, () => carry(carrier, notice), tooSlow)
    return settled('sent', null)
  } catch (error) {
    return afterFailure(error)
  }

  function afterFailure(error: unknown): Settlement {
    const trouble = error instanceof NotCarried ? error : null
    if (!trouble) context.payload.logger.error({ err: error, row: id, msg: 'a notice could not be written' })
    const code = trouble?.code ?? 'fault'
    if (trouble?.maybe && !carrier?.takesKey) return settled('unknown', code)
    const at = notice?.now ?? 0
    if (trouble?.noWay) {
      const again = nextWayAt(notice?.facts.dueAt ?? at, at, Math.random())
      return { ...settled('planned', code, again), isTried: false }
    }
    const again = trouble?.forGood ? null : nextAttemptAt(attempts, at, Math.random())
    return again === null ? settled('dead', code) : settled('planned', code, again)
  }
}

const tooSlow = () => new NotCarried('timeout', { maybe: true })

async function carry(carrier: Carrier, notice: ReadNotice): Promise<void> {
  const { key, now, address } = notice
  if (address === null) throw new Error('there is nobody to tell')
  await carrier.carry({ to: address, key, ...written(notice, now) })
}

function written(notice: ReadNotice, now: number) {
  if (notice.about === 'session' && notice.story) {
    return { letter: letterFor(notice.story), calendar: calendarFor(notice.story, now) }
  }
  if (notice.about === 'note' && notice.note) return { letter: noteLetter(notice.note), calendar: null }
  throw new Error('there is nothing to tell')
}
