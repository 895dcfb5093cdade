import { randomUUID } from 'node:crypto'
import { at } from './ledgerRows'
import { type Db, insert, type World } from './rawLedger'

/** The client has said yes, and it stands nowhere but with the question. */
export const decided = async (db: Db, { client, therapist, second }: World) => {
  const owner = randomUUID()
  await insert(db, 'users', { id: owner, name: 'Owner', email: `${owner}@example.org` })
  await db.query(
    `insert into users_roles ("order", parent_id, value, id) values (1, $1, 'owner', gen_random_uuid())`,
    [owner],
  )
  const asked = { client_id: client, from_id: therapist, to_id: second, asked_by_id: owner, asked_at: at(0) }
  await insert(db, 'note_handovers', { id: handoverOf({ client } as World), ...asked, wording: 'test' })
  await db.query(`update note_handovers set decision = 'consented', decided_at = $2 where client_id = $1`, [
    client,
    at(0),
  ])
}
/** The question's id follows from whom it asks. */
const handoverOf = ({ client }: World) => client.replace(/^.{8}/, '00000001')
export const consents = (db: Db, world: World, fields: object) =>
  insert(db, 'consents', {
    id: randomUUID(),
    client_id: world.client,
    document: 'note_handover',
    handover_id: handoverOf(world),
    version: '2026-11-28',
    locale: 'en',
    hash: '0'.repeat(64),
    given: true,
    actor: `client:${world.client}`,
    at: at(0),
    ...fields,
  })
