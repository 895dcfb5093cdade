import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { weeksThatGoOn } from './promises/weeksThatGoOn'

/** What was planned is booked while its series goes on, and not after. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(weeksThatGoOn)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
