import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Pictures may lie in a bucket: its package asks for a column, which stays empty where they lie in a folder. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table "media" add column "_objectkey" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table "media" drop column "_objectkey";`)
}
