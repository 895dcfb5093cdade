import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { resealedWords } from './promises/resealedWords'

/** Enquiries and second factors are sealed anew by a rotation alone. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(resealedWords)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
