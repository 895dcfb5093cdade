import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { keyRotations } from './promises/keyRotations'

/** What a rotation of data keys remembers of itself, so that it goes on after being cut short. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(keyRotations)
}

/** Migrations only go forward: a rotation under way would be forgotten. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
