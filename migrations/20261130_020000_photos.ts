import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** A photograph of a therapist, from the pictures of the site; one that stands there is not taken away. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table "therapists" add column "photo_id" uuid
      constraint "therapists_photo_id_media_id_fk" references "public"."media" ("id") on delete restrict;
    create index "therapists_photo_idx" on "therapists" using btree ("photo_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index "therapists_photo_idx";
    alter table "therapists" drop constraint "therapists_photo_id_media_id_fk", drop column "photo_id";`)
}
