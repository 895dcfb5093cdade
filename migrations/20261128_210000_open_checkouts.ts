import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Every tick asks whether there are checkouts to be asked about: few are open, however many there were. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`create index checkouts_open on checkouts (updated_at) where status = 'open'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index checkouts_open`)
}
