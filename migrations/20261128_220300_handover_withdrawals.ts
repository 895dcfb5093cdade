import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { handoverWithdrawals } from './promises/handoverWithdrawals'

/** Whoever takes a consent to a handover back is read no further by whom it was given to. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(handoverWithdrawals)
}

/** Migrations only go forward: undoing this one would let somebody read on. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
