import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { mended } from './promises/mended'

/** What two writers could get around. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(mended)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
