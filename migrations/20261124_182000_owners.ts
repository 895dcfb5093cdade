import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { owners } from './promises/owners'

/** The practice keeps an owner who can sign in. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(owners)
}

/** Migrations only go forward: without this one nobody might be left to undo anything. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
