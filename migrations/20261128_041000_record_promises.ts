import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { auditChain } from './promises/auditChain'
import { consents } from './promises/consents'
import { recordExports } from './promises/recordExports'

/** The audit log becomes a chain; consents are only added to; the link to a copy of a record works once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [auditChain, consents, recordExports]) await db.execute(part)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
