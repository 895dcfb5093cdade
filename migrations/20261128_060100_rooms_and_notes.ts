import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "notes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"therapist_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"booking_id" uuid,
  	"kind" varchar DEFAULT 'session' NOT NULL,
  	"format" varchar NOT NULL,
  	"revision" integer DEFAULT 0 NOT NULL,
  	"signed_at" timestamp(3) with time zone,
  	"amends_id" uuid,
  	"handed_to_id" uuid,
  	"reason_sealed" varchar,
  	"draft_sealed" varchar,
  	"body_sealed" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "note_handovers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"from_id" uuid NOT NULL,
  	"to_id" uuid NOT NULL,
  	"asked_by_id" uuid NOT NULL,
  	"asked_at" timestamp(3) with time zone NOT NULL,
  	"decision" varchar,
  	"decided_at" timestamp(3) with time zone,
  	"wording" varchar NOT NULL
  );
  
  CREATE TABLE "rooms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"booking_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"sequence" integer NOT NULL,
  	"state" varchar DEFAULT 'open' NOT NULL,
  	"opened_at" timestamp(3) with time zone,
  	"waiting_at" timestamp(3) with time zone,
  	"client_join_sealed" varchar,
  	"therapist_join_sealed" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "notes" ADD CONSTRAINT "notes_therapist_id_therapists_id_fk" FOREIGN KEY ("therapist_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_amends_id_notes_id_fk" FOREIGN KEY ("amends_id") REFERENCES "public"."notes"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_handed_to_id_therapists_id_fk" FOREIGN KEY ("handed_to_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "note_handovers" ADD CONSTRAINT "note_handovers_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "note_handovers" ADD CONSTRAINT "note_handovers_from_id_therapists_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "note_handovers" ADD CONSTRAINT "note_handovers_to_id_therapists_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "note_handovers" ADD CONSTRAINT "note_handovers_asked_by_id_users_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "rooms" ADD CONSTRAINT "rooms_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "rooms" ADD CONSTRAINT "rooms_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "notes_therapist_idx" ON "notes" USING btree ("therapist_id");
  CREATE INDEX "notes_client_idx" ON "notes" USING btree ("client_id");
  CREATE INDEX "notes_booking_idx" ON "notes" USING btree ("booking_id");
  CREATE INDEX "notes_amends_idx" ON "notes" USING btree ("amends_id");
  CREATE INDEX "notes_handed_to_idx" ON "notes" USING btree ("handed_to_id");
  CREATE INDEX "notes_updated_at_idx" ON "notes" USING btree ("updated_at");
  CREATE INDEX "notes_created_at_idx" ON "notes" USING btree ("created_at");
  CREATE INDEX "note_handovers_client_idx" ON "note_handovers" USING btree ("client_id");
  CREATE INDEX "note_handovers_from_idx" ON "note_handovers" USING btree ("from_id");
  CREATE INDEX "note_handovers_to_idx" ON "note_handovers" USING btree ("to_id");
  CREATE INDEX "note_handovers_asked_by_idx" ON "note_handovers" USING btree ("asked_by_id");
  CREATE INDEX "rooms_booking_idx" ON "rooms" USING btree ("booking_id");
  CREATE INDEX "rooms_client_idx" ON "rooms" USING btree ("client_id");
  CREATE INDEX "rooms_updated_at_idx" ON "rooms" USING btree ("updated_at");
  CREATE INDEX "rooms_created_at_idx" ON "rooms" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "notes" CASCADE;
  DROP TABLE "note_handovers" CASCADE;
  DROP TABLE "rooms" CASCADE;`)
}
