import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { databaseUrls, ensureDatabase, superuserUrl, withClient } from '../../scripts/practiceDatabase.mjs'

export type TestDatabase = {
  name: string
  /** The application's role: rows only. */
  appUrl: string
  /** The role that owns the tables. */
  ownerUrl: string
  /** The server's superuser on this database, for what no role of ours may do (ending sessions). */
  superuserUrl: string
  /** Ends its sessions and removes it; the server goes away with the run anyway. */
  drop: () => Promise<void>
}

/** A database of the caller's own, cloned from the migrated template: one for a test file, in `beforeAll`. */
export async function newDatabase(): Promise<TestDatabase> {
  const { port, passwords, template } = inject('testServer')
  const name = `trs_${randomUUID().replaceAll('-', '')}`
  await ensureDatabase(port, passwords, name, template)
  return {
    name,
    ...databaseUrls(port, passwords, name),
    superuserUrl: superuserUrl(port, passwords, name),
    drop: () =>
      withClient(superuserUrl(port, passwords), async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      }),
  }
}
