import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "consents" ADD COLUMN "handover_id" uuid;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_handover_id_note_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."note_handovers"("id") ON DELETE restrict ON UPDATE no action;
  CREATE INDEX "consents_handover_idx" ON "consents" USING btree ("handover_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "consents" DROP COLUMN "handover_id";`)
}
