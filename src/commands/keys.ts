import { randomBytes } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { configure } from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { keyRing } from '@/server/encryption/encryption'
import { keyStatus } from '@/server/encryption/keyStatus'
import { type Resealed, resealColumn } from '@/server/encryption/resealColumn'
import { rewrapKeys } from '@/server/encryption/rewrapKeys'
import { activatePending, finishRotation, openRotation, preparePending } from '@/server/encryption/rotateKeys'
import { sealedColumns } from '@/server/encryption/sealedColumns'
import { env } from '@/server/env'
import { recordAudit } from '@/server/recordAudit'

const USAGE = 'Usage: npm run keys -- status | new | rotate [--data]'

/** Wraps every data key under the first key listed. @returns how many were wrapped anew, and under which */
export async function rewrap(payload: Payload): Promise<{ rewrapped: number; under: number }> {
  const ring = keyRing()
  const rewrapped = await rewrapKeys(payload, ring, (done) => tell(payload, 'wrapping data keys', { done }))
  const under = ring.first
  await recordAudit(payload, { action: 'keys_rewrapped', actor: 'machine', facts: { rewrapped, under } })
  return { rewrapped, under }
}

/**
 * Gives every subject a new data key and seals everything anew under it; cut short, the next call goes on.
 * @returns what was sealed anew, and what stays closed: by a destroyed key, or by a fault
 */
export async function reseal(payload: Payload): Promise<Resealed & { made: number }> {
  const ring = keyRing()
  const rotation = await openRotation(payload)
  const made = await preparePending(payload, ring, rotation)
  await activatePending(payload)
  const sum = { made, resealed: 0, closed: 0, unopened: 0 }
  for (const column of sealedColumns(payload)) {
    const { collection, field } = column
    const told = (so: Resealed) => tell(payload, 'sealing anew', { collection, field, done: so.resealed })
    const of = await resealColumn(payload, column, { ring, upTo: rotation.upTo }, told)
    for (const name of ['resealed', 'closed', 'unopened'] as const) sum[name] += of[name]
  }
  // What cannot be opened keeps the rotation open, until somebody has looked.
  if (sum.unopened === 0) await finishRotation(payload, rotation)
  await recordAudit(payload, { action: 'data_keys_rotated', actor: 'machine', facts: sum })
  return sum
}

/** A key for `ENCRYPTION_KEYS`, under an id that nothing is wrapped under. */
export async function newKey(payload: Payload): Promise<string> {
  const { keys } = await keyStatus(payload, keyRing())
  const id = Math.max(...keys.map((key) => key.id)) + 1
  return `${id}:${randomBytes(32).toString('base64')}`
}

function tell(payload: Payload, msg: string, facts: object): void {
  payload.logger.info({ msg, ...facts })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'boolean', default: false } },
  })
  const [what = ''] = positionals
  if (!['status', 'new', 'rotate'].includes(what)) {
    console.error(USAGE)
    process.exit(1)
  }
  const { DATABASE_URL, DATABASE_OWNER_URL } = env()
  // The application's role may not touch history, sealed or not.
  const databaseUrl = DATABASE_OWNER_URL ?? DATABASE_URL
  const config = await configure({ databaseUrl, applicationName: 'trs keys' })
  const payload = await getPayload({ config })
  try {
    if (what === 'new') console.log(await newKey(payload))
    else {
      const rotate = values.data ? reseal : rewrap
      const answer = what === 'rotate' ? await rotate(payload) : await keyStatus(payload, keyRing())
      console.log(JSON.stringify(answer))
      process.exit('unopened' in answer && answer.unopened > 0 ? 1 : 0)
    }
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
