import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { leftDrafts } from './promises/leftDrafts'

/** A session that goes to a colleague leaves its drafts behind. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(leftDrafts)
}

/** Migrations only go forward: undoing this one would block the notes of both. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
