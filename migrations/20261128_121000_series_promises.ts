import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { planned, plannedBesideOthers, plannedGuards } from './promises/planned'
import { series } from './promises/series'
import { waitlist } from './promises/waitlist'

/** What is planned holds nothing and blocks nothing; series and waits stay what they are. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [planned, plannedGuards, plannedBesideOthers, series, waitlist]) await db.execute(part)
}

/** Migrations only go forward: undoing this one would let what is only planned hold credits and times. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
