import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { endingReservations } from './promises/endingReservations'
import { reservations } from './promises/reservations'
import { sessionsAlone } from './promises/sessionsAlone'

/** What holds for a time that is kept for a visitor (docs/decisions/0023-a-time-is-kept-for-a-visitor.md). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [reservations, sessionsAlone, endingReservations]) await db.execute(part)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
