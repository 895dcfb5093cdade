import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { reminders } from './promises/reminders'

/** The reminder scan remembers where it has looked. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(reminders)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
