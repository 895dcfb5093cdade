import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "consents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"document" varchar NOT NULL,
  	"version" varchar NOT NULL,
  	"locale" varchar NOT NULL,
  	"hash" varchar NOT NULL,
  	"given" boolean DEFAULT false NOT NULL,
  	"actor" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "record_exports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"requested_by" varchar NOT NULL,
  	"requested_at" timestamp(3) with time zone NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"taken_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "audit_events" ADD COLUMN "ip_prefix" varchar;
  ALTER TABLE "audit_events" ADD COLUMN "position" integer;
  ALTER TABLE "audit_events" ADD COLUMN "previous" varchar;
  ALTER TABLE "audit_events" ADD COLUMN "hash" varchar;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "record_exports" ADD CONSTRAINT "record_exports_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "consents_client_idx" ON "consents" USING btree ("client_id");
  CREATE INDEX "record_exports_client_idx" ON "record_exports" USING btree ("client_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "consents" CASCADE;
  DROP TABLE "record_exports" CASCADE;
  ALTER TABLE "audit_events" DROP COLUMN "ip_prefix";
  ALTER TABLE "audit_events" DROP COLUMN "position";
  ALTER TABLE "audit_events" DROP COLUMN "previous";
  ALTER TABLE "audit_events" DROP COLUMN "hash";`)
}
