import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { fewerIndexes, placing } from './promises/placing'

/** A booking in fewer statements and with fewer indexes (docs/performance.md). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(placing)
  await db.execute(fewerIndexes)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
