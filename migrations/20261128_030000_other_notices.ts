import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "clients" ADD COLUMN "notification_preferences_credits" boolean DEFAULT true;
  ALTER TABLE "clients" ADD COLUMN "notification_preferences_reminders_by" varchar DEFAULT 'mail' NOT NULL;
  ALTER TABLE "clients" ADD COLUMN "notification_preferences_quiet_from" varchar;
  ALTER TABLE "clients" ADD COLUMN "notification_preferences_quiet_to" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "clients" DROP COLUMN "notification_preferences_credits";
  ALTER TABLE "clients" DROP COLUMN "notification_preferences_reminders_by";
  ALTER TABLE "clients" DROP COLUMN "notification_preferences_quiet_from";
  ALTER TABLE "clients" DROP COLUMN "notification_preferences_quiet_to";`)
}
