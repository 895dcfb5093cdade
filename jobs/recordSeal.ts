import type { Counts, Job, JobContext } from '@/jobs/job'
import { env } from '@/server/env'
import { firstPartedFrom, readHeads, readPracticeId } from '@/server/seals/chainHeads'
import { readLastSeal, sealFolder, sealNames, writeSeal } from '@/server/seals/sealFile'
import { poolOf, rowsOf, sql } from '@/server/sql'

const BATCH = 1_000
const BATCHES_MAX = 20
/** The day of a seal begins when practices sleep: 02:00 UTC. */
const NIGHT_MS = 2 * 3_600_000

/** The newest day for which this program knows a seal: it need not look for it at every tick. */
const sealedUntil = new WeakMap<JobContext, string>()

const dayOf = (now: number) => new Date(now - NIGHT_MS).toISOString().slice(0, 10)
const isSealed = (context: JobContext, day: string) => (sealedUntil.get(context) ?? '') >= day

/**
 * Gives the newest audit events their places in the chain, and once a night seals where every chain ends, the
 * ledger's too, in a file outside the database (docs/decisions/0014).
 */
export const recordSeal: Job = {
  name: 'record-seal',
  due: ({ now }, context) =>
    sql`(${!isSealed(context, dayOf(now))}::boolean or exists (select from audit_events where position is null))`,
  nothing: { chained: 0 },
  run: async (context, now) => {
    const chained = await chainEvents(context)
    const day = dayOf(now)
    if (isSealed(context, day)) return { chained }
    const counts = await seal(context, day)
    if (!counts.unsealed) sealedUntil.set(context, day)
    return { chained, ...counts }
  },
}

async function chainEvents({ payload, stop }: JobContext): Promise<number> {
  let chained = 0
  for (let batch = 0; batch < BATCHES_MAX && !stop?.aborted; batch += 1) {
    const [row] = await rowsOf<{ done: number }>(poolOf(payload), sql`select chain_audit(${BATCH}) as done`)
    chained += row?.done ?? 0
    if ((row?.done ?? 0) < BATCH) break
  }
  return chained
}

/** What no longer agrees with the last seal is not sealed anew: that would hide what was done to it. */
async function seal({ payload }: JobContext, day: string): Promise<Counts> {
  const { TRS_DATA_DIR, PAYLOAD_SECRET } = env()
  const folder = sealFolder(TRS_DATA_DIR, await readPracticeId(payload))
  if (sealNames(folder).some((name) => name >= `${day}.seal`)) return {}
  const last = readLastSeal(folder, PAYLOAD_SECRET)
  const parted = last?.state === 'broken' ? last.name : await firstPartedFrom(payload, last?.heads ?? [])
  if (parted !== null) {
    payload.logger.error({ chain: parted, seal: last?.name, msg: 'the books differ from their last seal' })
    return { unsealed: 1 }
  }
  const heads = await readHeads(payload)
  writeSeal(folder, day, heads, PAYLOAD_SECRET)
  return { sealed: heads.length }
}
