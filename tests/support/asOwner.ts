import { configure } from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { type House, openedHouses } from './house'

let opened = 0

/** Runs `work` as commands of the owner of the tables run: a rotation of keys is theirs alone. */
export async function asOwner<Answer>(
  { database }: House,
  work: (payload: Payload) => Promise<Answer>,
): Promise<Answer> {
  opened += 1
  const key = `owner ${opened}`
  const config = await configure({ databaseUrl: database.ownerUrl, applicationName: 'trs test of the owner' })
  const payload = await getPayload({ config, key })
  try {
    return await work(payload)
  } finally {
    const { pool } = payload.db as unknown as { pool: { end: () => Promise<void> } }
    await pool.end()
    openedHouses().delete(key)
  }
}
