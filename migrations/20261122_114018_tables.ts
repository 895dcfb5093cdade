import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "bookings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"therapist_id" uuid NOT NULL,
  	"service_id" uuid NOT NULL,
  	"status" varchar DEFAULT 'booked' NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"blocks_from" timestamp(3) with time zone NOT NULL,
  	"blocks_to" timestamp(3) with time zone NOT NULL,
  	"free_cancel_until" timestamp(3) with time zone NOT NULL,
  	"client_time_zone" varchar NOT NULL,
  	"local_start" varchar NOT NULL,
  	"credits" integer NOT NULL,
  	"credit_type" varchar NOT NULL,
  	"sequence" integer DEFAULT 0 NOT NULL,
  	"generation" integer DEFAULT 1 NOT NULL,
  	"cancelled_by" varchar,
  	"cancel_reason" varchar,
  	"overbooked" boolean DEFAULT false,
  	"attempt_id" varchar NOT NULL,
  	"attempt_for" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "clients" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"phone" varchar,
  	"time_zone" varchar DEFAULT 'Europe/Berlin' NOT NULL,
  	"locale" varchar DEFAULT 'en' NOT NULL,
  	"notification_preferences_reminders" boolean DEFAULT true,
  	"notification_preferences_messages" boolean DEFAULT true,
  	"stripe_customer_id" varchar,
  	"verified_at" timestamp(3) with time zone,
  	"erased_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "clients_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"therapists_id" uuid
  );
  
  CREATE TABLE "credit_lots" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"credit_type" varchar NOT NULL,
  	"source" varchar NOT NULL,
  	"grant_key" varchar NOT NULL,
  	"granted" integer DEFAULT 0 NOT NULL,
  	"available" integer DEFAULT 0 NOT NULL,
  	"held" integer DEFAULT 0 NOT NULL,
  	"used" integer DEFAULT 0 NOT NULL,
  	"forfeited" integer DEFAULT 0 NOT NULL,
  	"expired" integer DEFAULT 0 NOT NULL,
  	"revoked" integer DEFAULT 0 NOT NULL,
  	"paid" integer,
  	"currency" varchar,
  	"owes" integer DEFAULT 0 NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"frozen" boolean DEFAULT false,
  	"evidence" varchar,
  	"entries" integer DEFAULT 0 NOT NULL,
  	"head" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"type" varchar NOT NULL,
  	"lot_id" uuid NOT NULL,
  	"position" integer NOT NULL,
  	"quantity" integer NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"booking_id" uuid,
  	"generation" integer,
  	"answers" varchar,
  	"reason" varchar,
  	"evidence" varchar,
  	"actor" varchar,
  	"at" timestamp(3) with time zone NOT NULL,
  	"previous" varchar NOT NULL,
  	"hash" varchar NOT NULL
  );
  
  CREATE TABLE "reasons" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"booking_id" uuid,
  	"command" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"actor" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "therapists_weekly_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"weekday" varchar NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL
  );
  
  CREATE TABLE "therapists_overrides_intervals" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL
  );
  
  CREATE TABLE "therapists_overrides" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"date" varchar NOT NULL
  );
  
  CREATE TABLE "therapists" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"display_name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"user_id" uuid,
  	"published" boolean DEFAULT true,
  	"bio" varchar,
  	"time_zone" varchar DEFAULT 'Europe/Berlin' NOT NULL,
  	"accepting_clients" boolean DEFAULT true,
  	"buffer_before" integer DEFAULT 0 NOT NULL,
  	"buffer_after" integer DEFAULT 10 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "therapists_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "therapists_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" uuid
  );
  
  CREATE TABLE "time_off" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"therapist_id" uuid NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "services" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"description" varchar,
  	"minutes" integer DEFAULT 50 NOT NULL,
  	"credits" integer DEFAULT 1 NOT NULL,
  	"credit_type" varchar DEFAULT 'session' NOT NULL,
  	"modality" varchar DEFAULT 'video' NOT NULL,
  	"address" varchar,
  	"published" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "plans" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"credits" integer NOT NULL,
  	"credit_type" varchar DEFAULT 'session' NOT NULL,
  	"price" integer NOT NULL,
  	"currency" varchar DEFAULT 'EUR' NOT NULL,
  	"interval" varchar,
  	"valid_for" integer,
  	"carry_over" integer DEFAULT 0 NOT NULL,
  	"trial_credits" integer DEFAULT 0 NOT NULL,
  	"stripe_price_id" varchar,
  	"published" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" varchar,
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"disabled" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"action" varchar NOT NULL,
  	"actor" varchar NOT NULL,
  	"subject" varchar,
  	"facts" jsonb NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "sessions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid,
  	"client_id" uuid,
  	"token_hash" varchar NOT NULL,
  	"started_at" timestamp(3) with time zone NOT NULL,
  	"last_seen_at" timestamp(3) with time zone NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone,
  	"user_agent" varchar,
  	"ip_prefix" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "credentials" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid,
  	"client_id" uuid,
  	"kind" varchar DEFAULT 'password' NOT NULL,
  	"hash" varchar NOT NULL,
  	"changed_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "account_tokens" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid,
  	"client_id" uuid,
  	"purpose" varchar NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"pending_hash" varchar,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"clients_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "practice_locales" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" varchar,
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "practice" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT 'Lindenhof' NOT NULL,
  	"time_zone" varchar DEFAULT 'Europe/Berlin' NOT NULL,
  	"currency" varchar DEFAULT 'EUR' NOT NULL,
  	"cancellation_hours" integer DEFAULT 24 NOT NULL,
  	"late_cancel_policy" varchar DEFAULT 'forfeit' NOT NULL,
  	"minimum_notice" integer DEFAULT 120 NOT NULL,
  	"horizon" integer DEFAULT 60 NOT NULL,
  	"slot_grid" integer DEFAULT 30 NOT NULL,
  	"no_show_grace" integer DEFAULT 60 NOT NULL,
  	"no_show_policy" varchar DEFAULT 'flag' NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "practice_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_therapist_id_therapists_id_fk" FOREIGN KEY ("therapist_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "clients_rels" ADD CONSTRAINT "clients_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "clients_rels" ADD CONSTRAINT "clients_rels_therapists_fk" FOREIGN KEY ("therapists_id") REFERENCES "public"."therapists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "credit_lots" ADD CONSTRAINT "credit_lots_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_lot_id_credit_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."credit_lots"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "reasons" ADD CONSTRAINT "reasons_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "reasons" ADD CONSTRAINT "reasons_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "therapists_weekly_hours" ADD CONSTRAINT "therapists_weekly_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."therapists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "therapists_overrides_intervals" ADD CONSTRAINT "therapists_overrides_intervals_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."therapists_overrides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "therapists_overrides" ADD CONSTRAINT "therapists_overrides_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."therapists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "therapists" ADD CONSTRAINT "therapists_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "therapists_texts" ADD CONSTRAINT "therapists_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."therapists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "therapists_rels" ADD CONSTRAINT "therapists_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."therapists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "therapists_rels" ADD CONSTRAINT "therapists_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "time_off" ADD CONSTRAINT "time_off_therapist_id_therapists_id_fk" FOREIGN KEY ("therapist_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "users_roles" ADD CONSTRAINT "users_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "sessions" ADD CONSTRAINT "sessions_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "credentials" ADD CONSTRAINT "credentials_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_clients_fk" FOREIGN KEY ("clients_id") REFERENCES "public"."clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "practice_locales" ADD CONSTRAINT "practice_locales_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."practice"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "practice_texts" ADD CONSTRAINT "practice_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."practice"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "bookings_client_idx" ON "bookings" USING btree ("client_id");
  CREATE INDEX "bookings_therapist_idx" ON "bookings" USING btree ("therapist_id");
  CREATE INDEX "bookings_service_idx" ON "bookings" USING btree ("service_id");
  CREATE INDEX "bookings_status_idx" ON "bookings" USING btree ("status");
  CREATE INDEX "bookings_starts_at_idx" ON "bookings" USING btree ("starts_at");
  CREATE INDEX "bookings_updated_at_idx" ON "bookings" USING btree ("updated_at");
  CREATE INDEX "bookings_created_at_idx" ON "bookings" USING btree ("created_at");
  CREATE UNIQUE INDEX "clients_email_idx" ON "clients" USING btree ("email");
  CREATE INDEX "clients_stripe_customer_id_idx" ON "clients" USING btree ("stripe_customer_id");
  CREATE INDEX "clients_updated_at_idx" ON "clients" USING btree ("updated_at");
  CREATE INDEX "clients_created_at_idx" ON "clients" USING btree ("created_at");
  CREATE INDEX "clients_rels_order_idx" ON "clients_rels" USING btree ("order");
  CREATE INDEX "clients_rels_parent_idx" ON "clients_rels" USING btree ("parent_id");
  CREATE INDEX "clients_rels_path_idx" ON "clients_rels" USING btree ("path");
  CREATE INDEX "clients_rels_therapists_id_idx" ON "clients_rels" USING btree ("therapists_id");
  CREATE INDEX "credit_lots_client_idx" ON "credit_lots" USING btree ("client_id");
  CREATE UNIQUE INDEX "credit_lots_grant_key_idx" ON "credit_lots" USING btree ("grant_key");
  CREATE INDEX "credit_lots_updated_at_idx" ON "credit_lots" USING btree ("updated_at");
  CREATE INDEX "credit_lots_created_at_idx" ON "credit_lots" USING btree ("created_at");
  CREATE UNIQUE INDEX "ledger_entries_key_idx" ON "ledger_entries" USING btree ("key");
  CREATE INDEX "ledger_entries_lot_idx" ON "ledger_entries" USING btree ("lot_id");
  CREATE INDEX "ledger_entries_booking_idx" ON "ledger_entries" USING btree ("booking_id");
  CREATE INDEX "ledger_entries_at_idx" ON "ledger_entries" USING btree ("at");
  CREATE INDEX "reasons_client_idx" ON "reasons" USING btree ("client_id");
  CREATE INDEX "reasons_booking_idx" ON "reasons" USING btree ("booking_id");
  CREATE INDEX "therapists_weekly_hours_order_idx" ON "therapists_weekly_hours" USING btree ("_order");
  CREATE INDEX "therapists_weekly_hours_parent_id_idx" ON "therapists_weekly_hours" USING btree ("_parent_id");
  CREATE INDEX "therapists_overrides_intervals_order_idx" ON "therapists_overrides_intervals" USING btree ("_order");
  CREATE INDEX "therapists_overrides_intervals_parent_id_idx" ON "therapists_overrides_intervals" USING btree ("_parent_id");
  CREATE INDEX "therapists_overrides_order_idx" ON "therapists_overrides" USING btree ("_order");
  CREATE INDEX "therapists_overrides_parent_id_idx" ON "therapists_overrides" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "therapists_slug_idx" ON "therapists" USING btree ("slug");
  CREATE UNIQUE INDEX "therapists_user_idx" ON "therapists" USING btree ("user_id");
  CREATE INDEX "therapists_updated_at_idx" ON "therapists" USING btree ("updated_at");
  CREATE INDEX "therapists_created_at_idx" ON "therapists" USING btree ("created_at");
  CREATE INDEX "therapists_texts_order_parent" ON "therapists_texts" USING btree ("order","parent_id");
  CREATE INDEX "therapists_rels_order_idx" ON "therapists_rels" USING btree ("order");
  CREATE INDEX "therapists_rels_parent_idx" ON "therapists_rels" USING btree ("parent_id");
  CREATE INDEX "therapists_rels_path_idx" ON "therapists_rels" USING btree ("path");
  CREATE INDEX "therapists_rels_services_id_idx" ON "therapists_rels" USING btree ("services_id");
  CREATE INDEX "time_off_therapist_idx" ON "time_off" USING btree ("therapist_id");
  CREATE INDEX "time_off_starts_at_idx" ON "time_off" USING btree ("starts_at");
  CREATE INDEX "time_off_ends_at_idx" ON "time_off" USING btree ("ends_at");
  CREATE INDEX "time_off_updated_at_idx" ON "time_off" USING btree ("updated_at");
  CREATE INDEX "time_off_created_at_idx" ON "time_off" USING btree ("created_at");
  CREATE UNIQUE INDEX "services_slug_idx" ON "services" USING btree ("slug");
  CREATE INDEX "services_updated_at_idx" ON "services" USING btree ("updated_at");
  CREATE INDEX "services_created_at_idx" ON "services" USING btree ("created_at");
  CREATE UNIQUE INDEX "plans_slug_idx" ON "plans" USING btree ("slug");
  CREATE INDEX "plans_updated_at_idx" ON "plans" USING btree ("updated_at");
  CREATE INDEX "plans_created_at_idx" ON "plans" USING btree ("created_at");
  CREATE INDEX "users_roles_order_idx" ON "users_roles" USING btree ("order");
  CREATE INDEX "users_roles_parent_idx" ON "users_roles" USING btree ("parent_id");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE INDEX "audit_events_action_idx" ON "audit_events" USING btree ("action");
  CREATE INDEX "audit_events_actor_idx" ON "audit_events" USING btree ("actor");
  CREATE INDEX "audit_events_subject_idx" ON "audit_events" USING btree ("subject");
  CREATE INDEX "audit_events_at_idx" ON "audit_events" USING btree ("at");
  CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id");
  CREATE INDEX "sessions_client_idx" ON "sessions" USING btree ("client_id");
  CREATE UNIQUE INDEX "sessions_token_hash_idx" ON "sessions" USING btree ("token_hash");
  CREATE INDEX "sessions_updated_at_idx" ON "sessions" USING btree ("updated_at");
  CREATE INDEX "sessions_created_at_idx" ON "sessions" USING btree ("created_at");
  CREATE INDEX "credentials_user_idx" ON "credentials" USING btree ("user_id");
  CREATE INDEX "credentials_client_idx" ON "credentials" USING btree ("client_id");
  CREATE INDEX "credentials_updated_at_idx" ON "credentials" USING btree ("updated_at");
  CREATE INDEX "credentials_created_at_idx" ON "credentials" USING btree ("created_at");
  CREATE INDEX "account_tokens_user_idx" ON "account_tokens" USING btree ("user_id");
  CREATE INDEX "account_tokens_client_idx" ON "account_tokens" USING btree ("client_id");
  CREATE UNIQUE INDEX "account_tokens_token_hash_idx" ON "account_tokens" USING btree ("token_hash");
  CREATE INDEX "account_tokens_updated_at_idx" ON "account_tokens" USING btree ("updated_at");
  CREATE INDEX "account_tokens_created_at_idx" ON "account_tokens" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_clients_id_idx" ON "payload_preferences_rels" USING btree ("clients_id");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "practice_locales_order_idx" ON "practice_locales" USING btree ("order");
  CREATE INDEX "practice_locales_parent_idx" ON "practice_locales" USING btree ("parent_id");
  CREATE INDEX "practice_texts_order_parent" ON "practice_texts" USING btree ("order","parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "bookings" CASCADE;
  DROP TABLE "clients" CASCADE;
  DROP TABLE "clients_rels" CASCADE;
  DROP TABLE "credit_lots" CASCADE;
  DROP TABLE "ledger_entries" CASCADE;
  DROP TABLE "reasons" CASCADE;
  DROP TABLE "therapists_weekly_hours" CASCADE;
  DROP TABLE "therapists_overrides_intervals" CASCADE;
  DROP TABLE "therapists_overrides" CASCADE;
  DROP TABLE "therapists" CASCADE;
  DROP TABLE "therapists_texts" CASCADE;
  DROP TABLE "therapists_rels" CASCADE;
  DROP TABLE "time_off" CASCADE;
  DROP TABLE "services" CASCADE;
  DROP TABLE "plans" CASCADE;
  DROP TABLE "users_roles" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "audit_events" CASCADE;
  DROP TABLE "sessions" CASCADE;
  DROP TABLE "credentials" CASCADE;
  DROP TABLE "account_tokens" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "practice_locales" CASCADE;
  DROP TABLE "practice" CASCADE;
  DROP TABLE "practice_texts" CASCADE;`)
}
