import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { messages } from './promises/messages'

/** What fields cannot say of conversations and messages. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(messages)
}

/** Migrations only go forward: undoing this one would leave messages that anybody could rewrite. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
