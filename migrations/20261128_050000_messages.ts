import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "conversations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"client_id" uuid NOT NULL,
  	"therapist_id" uuid NOT NULL,
  	"started_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "messages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"conversation_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"sender" varchar NOT NULL,
  	"body_sealed" varchar,
  	"attempt_id" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"read_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "conversations" ADD CONSTRAINT "conversations_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "conversations" ADD CONSTRAINT "conversations_therapist_id_therapists_id_fk" FOREIGN KEY ("therapist_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "conversations_client_idx" ON "conversations" USING btree ("client_id");
  CREATE INDEX "conversations_therapist_idx" ON "conversations" USING btree ("therapist_id");
  CREATE INDEX "messages_conversation_idx" ON "messages" USING btree ("conversation_id");
  CREATE INDEX "messages_client_idx" ON "messages" USING btree ("client_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "conversations" CASCADE;
  DROP TABLE "messages" CASCADE;`)
}
