import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { handoverConsents } from './promises/handoverConsents'

/** That notes change hands by a consent that stands among the others. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(handoverConsents)
}

/** Migrations only go forward: undoing this one would leave notes that are handed over without one. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
