import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { roomNews } from './promises/roomNews'

/** Whoever waits in front of a room is told what happens to it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(roomNews)
}

/** Migrations only go forward: undoing this one would leave people waiting. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
