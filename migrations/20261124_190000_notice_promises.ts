import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { notices } from './promises/notices'

/** What fields cannot say of notices and feeds. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(notices)
}

/** Migrations only go forward: undoing this one would leave notices that two workers could send. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
