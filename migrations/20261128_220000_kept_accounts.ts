import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { keptAccounts } from './promises/keptAccounts'

/** A profile in which somebody confided keeps its account. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(keptAccounts)
}

/** Migrations only go forward: undoing this one would hand notes and conversations to another. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
