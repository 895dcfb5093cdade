import { randomUUID } from 'node:crypto'
import { at } from './ledgerRows'
import { type Db, insert, update, type World } from './rawLedger'

/** An envelope's beginning with the key's number in it, as `sealed_kid` reads it. */
export const envelope = (kid: number) => {
  const bytes = Buffer.alloc(72, 7)
  bytes.write('PE')
  bytes.writeUInt32BE(kid, 4)
  return `pe1.${bytes.toString('base64url')}`
}
const ids = new WeakMap<World, string>()
export const noteId = (world: World) => {
  const id = ids.get(world) ?? randomUUID()
  ids.set(world, id)
  return id
}
export const noteRow = (world: World, fields: object = {}) => ({
  id: noteId(world),
  therapist_id: world.therapist,
  client_id: world.client,
  booking_id: world.booking,
  kind: 'session',
  format: 'soap',
  draft_sealed: envelope(1),
  ...fields,
})
export const begun = (db: Db, world: World) => insert(db, 'notes', noteRow(world))
const sign = (db: Db, world: World) =>
  update(db, 'notes', noteId(world), { draft_sealed: null, body_sealed: envelope(2), signed_at: at(1) })
export const signed = async (db: Db, world: World) => {
  await begun(db, world)
  await sign(db, world)
}
export const amendment = (world: World, fields: object = {}) =>
  noteRow(world, { id: randomUUID(), amends_id: noteId(world), reason_sealed: envelope(2), ...fields })

/** An account that might sign in for a profile. */
export const newAccount = async (db: Db) => {
  const id = randomUUID()
  await insert(db, 'users', { id, name: 'Other', email: `${id}@example.org` })
  return id
}

/** More than any key of a test's own has. */
const UP_TO = 1000
let kid = UP_TO

/**
 * While `work` runs a rotation of keys is under way, as far as it has come for `subject`: what it had only
 * opens, the next one seals. By the owner of the tables, who alone begins one. `work` is told the next's id.
 */
export async function rotating<Answer>(owner: Db, subject: string, work: (next: number) => Promise<Answer>) {
  kid += 1
  const rotation = randomUUID()
  const wrapped = `pe1.${'A'.repeat(96)}`
  await owner.query(`update data_keys set state = 'decrypt-only' where subject = $1 and state = 'active'`, [
    subject,
  ])
  const key = { id: randomUUID(), kid, subject, wrapped, kek_id: 1, state: 'active' }
  await insert(owner, 'data_keys', key)
  await insert(owner, 'key_rotations', { id: rotation, up_to: UP_TO, started_at: new Date() })
  try {
    return await work(kid)
  } finally {
    await update(owner, 'key_rotations', rotation, { finished_at: new Date(Date.now() + 1000) })
  }
}
