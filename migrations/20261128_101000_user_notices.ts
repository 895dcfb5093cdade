import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Users, too, say what they do without, and when they are not to be told what can wait. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table "users" add column "notification_preferences_sessions" boolean default true;
    alter table "users" add column "notification_preferences_messages" boolean default true;
    alter table "users" add column "notification_preferences_quiet_from" varchar;
    alter table "users" add column "notification_preferences_quiet_to" varchar;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table "users" drop column "notification_preferences_sessions";
    alter table "users" drop column "notification_preferences_messages";
    alter table "users" drop column "notification_preferences_quiet_from";
    alter table "users" drop column "notification_preferences_quiet_to";
  `)
}
