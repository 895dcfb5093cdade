import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { oneCheckout } from './promises/oneCheckout'

/** Of a subscription one checkout of a client is open at a time. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(oneCheckout)
}

/** Migrations only go forward: undoing this one would let two tabs pay for two. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
