import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { creditNotes } from './promises/creditNotes'
import { reconciliations } from './promises/reconciliations'
import { trials } from './promises/trials'

/** What holds for credit notes, for trials, and for each night's comparison with the provider. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [creditNotes, trials, reconciliations]) await db.execute(part)
}

/** Migrations only go forward. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
