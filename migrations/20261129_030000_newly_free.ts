import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { newlyFree } from './promises/newlyFree'

/** Who waits is told of what became free, and not of what a stranger kept and gave up. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(newlyFree)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
