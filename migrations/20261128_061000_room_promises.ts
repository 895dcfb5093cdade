import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { rooms } from './promises/rooms'

/** What fields cannot say of the room of a session. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(rooms)
}

/** Migrations only go forward: undoing this one would leave rooms that outlive their session. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
