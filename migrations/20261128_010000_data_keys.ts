import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "data_keys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kid" integer NOT NULL,
  	"subject" varchar NOT NULL,
  	"wrapped" varchar,
  	"kek_id" integer,
  	"state" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE UNIQUE INDEX "data_keys_kid_idx" ON "data_keys" USING btree ("kid");
  CREATE INDEX "data_keys_subject_idx" ON "data_keys" USING btree ("subject");
  CREATE INDEX "data_keys_updated_at_idx" ON "data_keys" USING btree ("updated_at");
  CREATE INDEX "data_keys_created_at_idx" ON "data_keys" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "data_keys" CASCADE;`)
}
