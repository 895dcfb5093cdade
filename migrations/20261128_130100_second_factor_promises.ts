import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { secondFactors } from './promises/secondFactors'

/** What holds for second factors, recovery codes and challenges, whoever writes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(secondFactors)
}

/** Migrations only go forward: undoing this one would let a code be used twice. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
