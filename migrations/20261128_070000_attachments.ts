import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** The key from a file to its message is among the promises: it is looked at when both stand. */
export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "attachments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"message_id" uuid NOT NULL,
  	"conversation_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"number" integer NOT NULL,
  	"name_sealed" varchar,
  	"type" varchar NOT NULL,
  	"bytes" integer NOT NULL
  );

  CREATE TABLE "attachment_parts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"attachment_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"number" integer NOT NULL,
  	"content_sealed" varchar
  );

  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "attachment_parts" ADD CONSTRAINT "attachment_parts_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "attachment_parts" ADD CONSTRAINT "attachment_parts_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "attachments_message_idx" ON "attachments" USING btree ("message_id");
  CREATE INDEX "attachments_conversation_idx" ON "attachments" USING btree ("conversation_id");
  CREATE INDEX "attachments_client_idx" ON "attachments" USING btree ("client_id");
  CREATE INDEX "attachment_parts_attachment_idx" ON "attachment_parts" USING btree ("attachment_id");
  CREATE INDEX "attachment_parts_client_idx" ON "attachment_parts" USING btree ("client_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "attachment_parts" CASCADE;
  DROP TABLE "attachments" CASCADE;`)
}
