import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { otherNotices } from './promises/otherNotices'

/** Notices about credits, money and accounts; what clients want to be told, which way and when not. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(otherNotices)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
