import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { freedReservations } from './promises/freedReservations'

/** Whoever waits is told of a time that was kept for a visitor and is free again. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(freedReservations)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
