import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "notification_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" varchar NOT NULL,
  	"status" varchar NOT NULL,
  	"recipient" varchar NOT NULL,
  	"channel" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"booking_id" uuid,
  	"sequence" integer NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"next_attempt_at" timestamp(3) with time zone NOT NULL,
  	"attempts" integer DEFAULT 0 NOT NULL,
  	"last_error" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"planned_at" timestamp(3) with time zone NOT NULL,
  	"lease_until" timestamp(3) with time zone,
  	"dedupe_key" varchar NOT NULL,
  	"claim_token" varchar
  );
  
  CREATE TABLE "calendar_feeds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid,
  	"client_id" uuid,
  	"token_hash" varchar NOT NULL,
  	"with_names" boolean DEFAULT false NOT NULL,
  	"revoked_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "practice" ADD COLUMN "quiet_from" varchar DEFAULT '21:00' NOT NULL;
  ALTER TABLE "practice" ADD COLUMN "quiet_to" varchar DEFAULT '07:00' NOT NULL;
  ALTER TABLE "notification_events" ADD CONSTRAINT "notification_events_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "notification_events_booking_idx" ON "notification_events" USING btree ("booking_id");
  CREATE UNIQUE INDEX "notification_events_dedupe_key_idx" ON "notification_events" USING btree ("dedupe_key");
  CREATE INDEX "calendar_feeds_user_idx" ON "calendar_feeds" USING btree ("user_id");
  CREATE INDEX "calendar_feeds_client_idx" ON "calendar_feeds" USING btree ("client_id");
  CREATE UNIQUE INDEX "calendar_feeds_token_hash_idx" ON "calendar_feeds" USING btree ("token_hash");
  CREATE INDEX "calendar_feeds_updated_at_idx" ON "calendar_feeds" USING btree ("updated_at");
  CREATE INDEX "calendar_feeds_created_at_idx" ON "calendar_feeds" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "notification_events" CASCADE;
  DROP TABLE "calendar_feeds" CASCADE;
  ALTER TABLE "practice" DROP COLUMN "quiet_from";
  ALTER TABLE "practice" DROP COLUMN "quiet_to";`)
}
