import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { handovers } from './promises/handovers'
import { notes, signedSessions } from './promises/notes'

/** What holds for notes, the sessions they are about, and who reads them, whoever writes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [handovers, notes, signedSessions]) await db.execute(part)
}

/** Migrations only go forward: undoing this one would leave signed notes that anybody could rewrite. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
