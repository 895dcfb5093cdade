import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "tasks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"client_id" uuid,
  	"facts" jsonb NOT NULL,
  	"settled_at" timestamp(3) with time zone,
  	"by" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"event_id" varchar NOT NULL,
  	"provider" varchar NOT NULL,
  	"event_type" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"object_id" varchar,
  	"livemode" boolean DEFAULT false NOT NULL,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"client_id" uuid,
  	"plan_id" uuid,
  	"subscription_id" uuid,
  	"evidence" varchar,
  	"amount" integer,
  	"currency" varchar,
  	"status" varchar,
  	"period_start" timestamp(3) with time zone,
  	"period_end" timestamp(3) with time zone,
  	"taken_back" integer,
  	"taken_from" timestamp(3) with time zone,
  	"processing" varchar DEFAULT 'stored' NOT NULL,
  	"outcome" varchar,
  	"attempts" integer DEFAULT 0 NOT NULL,
  	"next_attempt_at" timestamp(3) with time zone,
  	"last_error" varchar,
  	"processed_at" timestamp(3) with time zone,
  	"turn" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "subscriptions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"plan_id" uuid NOT NULL,
  	"status" varchar NOT NULL,
  	"current_period_start" timestamp(3) with time zone,
  	"current_period_end" timestamp(3) with time zone,
  	"cancel_at_period_end" boolean DEFAULT false NOT NULL,
  	"trial_end" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"stripe_subscription_id" varchar NOT NULL,
  	"stripe_item_id" varchar,
  	"scanned_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "receipts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" integer NOT NULL,
  	"client_id" uuid NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"evidence" varchar NOT NULL,
  	"item" varchar NOT NULL,
  	"amount" integer NOT NULL,
  	"currency" varchar NOT NULL,
  	"paid_at" timestamp(3) with time zone NOT NULL,
  	"issued_at" timestamp(3) with time zone NOT NULL,
  	"tax_text" varchar NOT NULL
  );
  
  CREATE TABLE "checkouts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"plan_id" uuid NOT NULL,
  	"kind" varchar NOT NULL,
  	"credits" integer NOT NULL,
  	"credit_type" varchar DEFAULT 'session' NOT NULL,
  	"valid_for" integer,
  	"carry_over" integer NOT NULL,
  	"trial_credits" integer NOT NULL,
  	"price" integer NOT NULL,
  	"currency" varchar NOT NULL,
  	"interval" varchar,
  	"stripe_price_id" varchar NOT NULL,
  	"status" varchar DEFAULT 'open' NOT NULL,
  	"session_id" varchar,
  	"subscription_id" uuid,
  	"evidence" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "practice" ADD COLUMN "tax_text" varchar DEFAULT 'Exempt from VAT under section 4 no. 14 UStG.' NOT NULL;
  ALTER TABLE "tasks" ADD CONSTRAINT "tasks_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "receipts" ADD CONSTRAINT "receipts_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "receipts" ADD CONSTRAINT "receipts_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "tasks_subject_idx" ON "tasks" USING btree ("subject");
  CREATE INDEX "tasks_client_idx" ON "tasks" USING btree ("client_id");
  CREATE INDEX "tasks_updated_at_idx" ON "tasks" USING btree ("updated_at");
  CREATE INDEX "tasks_created_at_idx" ON "tasks" USING btree ("created_at");
  CREATE UNIQUE INDEX "payments_event_id_idx" ON "payments" USING btree ("event_id");
  CREATE INDEX "payments_object_id_idx" ON "payments" USING btree ("object_id");
  CREATE INDEX "payments_received_at_idx" ON "payments" USING btree ("received_at");
  CREATE INDEX "payments_client_idx" ON "payments" USING btree ("client_id");
  CREATE INDEX "payments_plan_idx" ON "payments" USING btree ("plan_id");
  CREATE INDEX "payments_subscription_idx" ON "payments" USING btree ("subscription_id");
  CREATE INDEX "payments_evidence_idx" ON "payments" USING btree ("evidence");
  CREATE INDEX "payments_updated_at_idx" ON "payments" USING btree ("updated_at");
  CREATE INDEX "payments_created_at_idx" ON "payments" USING btree ("created_at");
  CREATE INDEX "subscriptions_client_idx" ON "subscriptions" USING btree ("client_id");
  CREATE INDEX "subscriptions_plan_idx" ON "subscriptions" USING btree ("plan_id");
  CREATE INDEX "subscriptions_current_period_end_idx" ON "subscriptions" USING btree ("current_period_end");
  CREATE UNIQUE INDEX "subscriptions_stripe_subscription_id_idx" ON "subscriptions" USING btree ("stripe_subscription_id");
  CREATE UNIQUE INDEX "subscriptions_stripe_item_id_idx" ON "subscriptions" USING btree ("stripe_item_id");
  CREATE INDEX "subscriptions_updated_at_idx" ON "subscriptions" USING btree ("updated_at");
  CREATE INDEX "subscriptions_created_at_idx" ON "subscriptions" USING btree ("created_at");
  CREATE UNIQUE INDEX "receipts_number_idx" ON "receipts" USING btree ("number");
  CREATE INDEX "receipts_client_idx" ON "receipts" USING btree ("client_id");
  CREATE INDEX "receipts_payment_idx" ON "receipts" USING btree ("payment_id");
  CREATE UNIQUE INDEX "receipts_evidence_idx" ON "receipts" USING btree ("evidence");
  CREATE INDEX "checkouts_client_idx" ON "checkouts" USING btree ("client_id");
  CREATE INDEX "checkouts_plan_idx" ON "checkouts" USING btree ("plan_id");
  CREATE UNIQUE INDEX "checkouts_session_id_idx" ON "checkouts" USING btree ("session_id");
  CREATE INDEX "checkouts_subscription_idx" ON "checkouts" USING btree ("subscription_id");
  CREATE UNIQUE INDEX "checkouts_evidence_idx" ON "checkouts" USING btree ("evidence");
  CREATE INDEX "checkouts_updated_at_idx" ON "checkouts" USING btree ("updated_at");
  CREATE INDEX "checkouts_created_at_idx" ON "checkouts" USING btree ("created_at");
  CREATE INDEX "credit_lots_evidence_idx" ON "credit_lots" USING btree ("evidence");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tasks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "subscriptions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "receipts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "checkouts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "tasks" CASCADE;
  DROP TABLE "payments" CASCADE;
  DROP TABLE "subscriptions" CASCADE;
  DROP TABLE "receipts" CASCADE;
  DROP TABLE "checkouts" CASCADE;
  DROP INDEX "credit_lots_evidence_idx";
  ALTER TABLE "practice" DROP COLUMN "tax_text";`)
}
