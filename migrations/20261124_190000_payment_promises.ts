import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { agreed } from './promises/agreed'
import { payments } from './promises/payments'
import { receipts } from './promises/receipts'

/** What holds for money, whoever writes: by hand, one file for each thing that it holds for. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [payments, agreed, receipts]) await db.execute(part)
}

/** Migrations only go forward: undoing this one would leave money that nothing guards. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
