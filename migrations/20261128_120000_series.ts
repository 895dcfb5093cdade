import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "series" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"therapist_id" uuid NOT NULL,
  	"service_id" uuid NOT NULL,
  	"first_start" timestamp(3) with time zone NOT NULL,
  	"time_zone" varchar DEFAULT 'Europe/Berlin' NOT NULL,
  	"times" integer NOT NULL,
  	"made_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone,
  	"ended_by" varchar,
  	"attempt_id" varchar NOT NULL,
  	"attempt_for" varchar NOT NULL
  );
  
  CREATE TABLE "waitlist" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"service_id" uuid NOT NULL,
  	"therapist_id" uuid,
  	"from" timestamp(3) with time zone NOT NULL,
  	"to" timestamp(3) with time zone NOT NULL,
  	"status" varchar DEFAULT 'waiting' NOT NULL,
  	"joined_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "waitlist_offers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"wait_id" uuid NOT NULL,
  	"therapist_id" uuid NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "freed_times" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"therapist_id" uuid NOT NULL,
  	"from" timestamp(3) with time zone NOT NULL,
  	"to" timestamp(3) with time zone NOT NULL
  );
  
  ALTER TABLE "bookings" ADD COLUMN "series_id" uuid
  	CONSTRAINT "bookings_series_id_series_id_fk" REFERENCES "public"."series"("id") ON DELETE restrict;
  ALTER TABLE "bookings" ADD COLUMN "occurrence" integer;
  ALTER TABLE "bookings" ADD COLUMN "planned_end" varchar;
  ALTER TABLE "series" ADD CONSTRAINT "series_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "series" ADD CONSTRAINT "series_therapist_id_therapists_id_fk" FOREIGN KEY ("therapist_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "series" ADD CONSTRAINT "series_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "waitlist" ADD CONSTRAINT "waitlist_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "waitlist" ADD CONSTRAINT "waitlist_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "waitlist" ADD CONSTRAINT "waitlist_therapist_id_therapists_id_fk" FOREIGN KEY ("therapist_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_wait_id_waitlist_id_fk" FOREIGN KEY ("wait_id") REFERENCES "public"."waitlist"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_therapist_id_therapists_id_fk" FOREIGN KEY ("therapist_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "freed_times" ADD CONSTRAINT "freed_times_therapist_id_therapists_id_fk" FOREIGN KEY ("therapist_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "series_client_idx" ON "series" USING btree ("client_id");
  CREATE INDEX "series_therapist_idx" ON "series" USING btree ("therapist_id");
  CREATE INDEX "series_service_idx" ON "series" USING btree ("service_id");
  CREATE INDEX "waitlist_client_idx" ON "waitlist" USING btree ("client_id");
  CREATE INDEX "waitlist_service_idx" ON "waitlist" USING btree ("service_id");
  CREATE INDEX "waitlist_therapist_idx" ON "waitlist" USING btree ("therapist_id");
  CREATE INDEX "waitlist_offers_wait_idx" ON "waitlist_offers" USING btree ("wait_id");
  CREATE INDEX "waitlist_offers_therapist_idx" ON "waitlist_offers" USING btree ("therapist_id");
  CREATE INDEX "freed_times_therapist_idx" ON "freed_times" USING btree ("therapist_id");
  CREATE INDEX "bookings_series_idx" ON "bookings" USING btree ("series_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "series" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "waitlist" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "waitlist_offers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "freed_times" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "series" CASCADE;
  DROP TABLE "waitlist" CASCADE;
  DROP TABLE "waitlist_offers" CASCADE;
  DROP TABLE "freed_times" CASCADE;
  ALTER TABLE "bookings" DROP CONSTRAINT "bookings_series_id_series_id_fk";
  
  DROP INDEX "bookings_series_idx";
  ALTER TABLE "bookings" DROP COLUMN "series_id";
  ALTER TABLE "bookings" DROP COLUMN "occurrence";
  ALTER TABLE "bookings" DROP COLUMN "planned_end";`)
}
