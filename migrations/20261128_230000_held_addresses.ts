import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** The address of an account before its last change, and until when the new one opens nothing by mail. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table "clients" add column "former_email" varchar;
    alter table "clients" add column "address_held_until" timestamp(3) with time zone;
    alter table "users" add column "former_email" varchar;
    alter table "users" add column "address_held_until" timestamp(3) with time zone;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table "clients" drop column "former_email", drop column "address_held_until";
    alter table "users" drop column "former_email", drop column "address_held_until";`)
}
