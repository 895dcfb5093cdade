import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { erased, taskNotes } from './promises/erased'
import { erasures } from './promises/erasures'
import { retention } from './promises/retention'

/** Whoever is erased stays so, by whatever way in; and what is kept goes when its term is over. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [erasures, erased, taskNotes, retention]) await db.execute(part)
}

/** Migrations only go forward: undoing this one would let erased people come back. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
