import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { heldAddresses } from './promises/heldAddresses'

/** A changed address is held for three days, whoever writes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(heldAddresses)
}

/** Migrations only go forward: undoing this one would open accounts by a change of their address. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
