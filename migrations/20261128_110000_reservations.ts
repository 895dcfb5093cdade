import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** A time that is kept for a visitor, and the place that a link mailed at sign-up leads back to. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table "bookings" alter column "client_id" drop not null;
    alter table "bookings" add column "reserved_until" timestamp(3) with time zone;
    alter table "bookings" add column "visitor" varchar;
    alter table "account_tokens" add column "next" varchar;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table "account_tokens" drop column "next";
    alter table "bookings" drop column "visitor";
    alter table "bookings" drop column "reserved_until";
    alter table "bookings" alter column "client_id" set not null;
  `)
}
