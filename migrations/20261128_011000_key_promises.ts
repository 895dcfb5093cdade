import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { dataKeys, envelopes } from './promises/dataKeys'

/** Data keys and what guards sealed columns (docs/decisions/0013-one-envelope.md). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(dataKeys)
  await db.execute(envelopes)
}

/** Migrations only go forward: without the keys' promises a destroyed key could be made again. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
