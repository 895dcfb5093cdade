import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { resealing } from './promises/resealing'

/** What was written is sealed anew by a rotation alone. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(resealing)
}

/** Migrations only go forward: undoing this one would let what is signed be written over. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
