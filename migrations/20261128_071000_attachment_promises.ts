import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { attachments } from './promises/attachments'

/** What fields cannot say of the files of messages. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(attachments)
}

/** Migrations only go forward: undoing this one would leave files that anybody could put to any message. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
