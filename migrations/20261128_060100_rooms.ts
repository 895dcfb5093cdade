import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "rooms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"booking_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"sequence" integer NOT NULL,
  	"state" varchar DEFAULT 'open' NOT NULL,
  	"opened_at" timestamp(3) with time zone,
  	"waiting_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "rooms" ADD CONSTRAINT "rooms_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "rooms" ADD CONSTRAINT "rooms_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "rooms_booking_idx" ON "rooms" USING btree ("booking_id");
  CREATE INDEX "rooms_client_idx" ON "rooms" USING btree ("client_id");
  CREATE INDEX "rooms_updated_at_idx" ON "rooms" USING btree ("updated_at");
  CREATE INDEX "rooms_created_at_idx" ON "rooms" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "rooms" CASCADE;`)
}
