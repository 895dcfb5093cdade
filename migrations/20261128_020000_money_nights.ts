import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "reconciliations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"night" varchar NOT NULL,
  	"status" varchar NOT NULL,
  	"days" integer NOT NULL,
  	"begun_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone,
  	"found" integer,
  	"differences" jsonb,
  	"checked" jsonb,
  	"attempts" integer DEFAULT 0 NOT NULL,
  	"next_attempt_at" timestamp(3) with time zone,
  	"last_error" varchar
  );
  
  DROP INDEX "receipts_evidence_idx";
  ALTER TABLE "receipts" ADD COLUMN "corrects_id" uuid;
  ALTER TABLE "receipts" ADD COLUMN "refund" varchar;
  ALTER TABLE "receipts" ADD COLUMN "issuer" varchar;
  ALTER TABLE "receipts" ADD COLUMN "tax_number" varchar;
  ALTER TABLE "checkouts" ADD COLUMN "trial_days" integer DEFAULT 0 NOT NULL;
  ALTER TABLE "plans" ADD COLUMN "trial_days" integer DEFAULT 0 NOT NULL;
  ALTER TABLE "practice" ADD COLUMN "postal_address" varchar DEFAULT '';
  ALTER TABLE "practice" ADD COLUMN "tax_number" varchar DEFAULT '';
  CREATE UNIQUE INDEX "reconciliations_night_idx" ON "reconciliations" USING btree ("night");
  ALTER TABLE "receipts" ADD CONSTRAINT "receipts_corrects_id_receipts_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."receipts"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "receipts_corrects_idx" ON "receipts" USING btree ("corrects_id");
  CREATE INDEX "receipts_evidence_idx" ON "receipts" USING btree ("evidence");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reconciliations" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "reconciliations" CASCADE;
  ALTER TABLE "receipts" DROP CONSTRAINT "receipts_corrects_id_receipts_id_fk";
  
  DROP INDEX "receipts_corrects_idx";
  DROP INDEX "receipts_evidence_idx";
  CREATE UNIQUE INDEX "receipts_evidence_idx" ON "receipts" USING btree ("evidence");
  ALTER TABLE "receipts" DROP COLUMN "corrects_id";
  ALTER TABLE "receipts" DROP COLUMN "refund";
  ALTER TABLE "receipts" DROP COLUMN "issuer";
  ALTER TABLE "receipts" DROP COLUMN "tax_number";
  ALTER TABLE "checkouts" DROP COLUMN "trial_days";
  ALTER TABLE "plans" DROP COLUMN "trial_days";
  ALTER TABLE "practice" DROP COLUMN "postal_address";
  ALTER TABLE "practice" DROP COLUMN "tax_number";`)
}
