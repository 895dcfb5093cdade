import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { agreement } from './promises/agreement'
import { bookings } from './promises/bookings'
import { care } from './promises/care'
import { choices } from './promises/choices'
import { entries, entryTrigger } from './promises/entries'
import { functions } from './promises/functions'
import { identity } from './promises/identity'
import { lots } from './promises/lots'
import { records } from './promises/records'

/** The promises that fields cannot say: written by hand, one file for each thing that they hold for. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [functions, choices, identity, lots, bookings, care, entries, entryTrigger, agreement, records]) {
    await db.execute(part)
  }
}

/** Migrations only go forward: undoing this one would leave a ledger that nothing guards. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
