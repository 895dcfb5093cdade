import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'
import { translatedOffers } from './steps/translatedOffers'

/**
 * What editors write (pages, journal, media, navigation, redirects), what people write to the practice, and the
 * words about services, plans and therapists in each language.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en', 'de');
  CREATE TABLE "therapists_translations" (
    "bio" varchar,
    "id" serial PRIMARY KEY NOT NULL,
    "_locale" "_locales" NOT NULL,
    "_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "services_translations" (
    "name" varchar NOT NULL,
    "description" varchar,
    "id" serial PRIMARY KEY NOT NULL,
    "_locale" "_locales" NOT NULL,
    "_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "plans_translations" (
    "name" varchar NOT NULL,
    "id" serial PRIMARY KEY NOT NULL,
    "_locale" "_locales" NOT NULL,
    "_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "pages" (
    "id" uuid PRIMARY KEY NOT NULL,
    "slug" varchar,
    "publish_at" timestamp(3) with time zone,
    "updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "_status" varchar DEFAULT 'draft'
  );
  
  CREATE TABLE "pages_translations" (
    "title" varchar,
    "layout" jsonb,
    "meta_title" varchar,
    "meta_description" varchar,
    "meta_image_id" uuid,
    "id" serial PRIMARY KEY NOT NULL,
    "_locale" "_locales" NOT NULL,
    "_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_pages_v" (
    "id" uuid PRIMARY KEY NOT NULL,
    "parent_id" uuid,
    "version_slug" varchar,
    "version_publish_at" timestamp(3) with time zone,
    "version_updated_at" timestamp(3) with time zone,
    "version_created_at" timestamp(3) with time zone,
    "version__status" varchar DEFAULT 'draft',
    "created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "snapshot" boolean,
    "published_locale" varchar,
    "latest" boolean,
    "autosave" boolean
  );
  
  CREATE TABLE "_pages_v_translations" (
    "version_title" varchar,
    "version_layout" jsonb,
    "version_meta_title" varchar,
    "version_meta_description" varchar,
    "version_meta_image_id" uuid,
    "id" serial PRIMARY KEY NOT NULL,
    "_locale" "_locales" NOT NULL,
    "_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "posts" (
    "id" uuid PRIMARY KEY NOT NULL,
    "slug" varchar,
    "publish_at" timestamp(3) with time zone,
    "author_id" uuid,
    "written_at" timestamp(3) with time zone,
    "drawing" varchar,
    "picture_id" uuid,
    "updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "_status" varchar DEFAULT 'draft'
  );
  
  CREATE TABLE "posts_translations" (
    "title" varchar,
    "lead" varchar,
    "text" jsonb,
    "meta_title" varchar,
    "meta_description" varchar,
    "meta_image_id" uuid,
    "id" serial PRIMARY KEY NOT NULL,
    "_locale" "_locales" NOT NULL,
    "_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_posts_v" (
    "id" uuid PRIMARY KEY NOT NULL,
    "parent_id" uuid,
    "version_slug" varchar,
    "version_publish_at" timestamp(3) with time zone,
    "version_author_id" uuid,
    "version_written_at" timestamp(3) with time zone,
    "version_drawing" varchar,
    "version_picture_id" uuid,
    "version_updated_at" timestamp(3) with time zone,
    "version_created_at" timestamp(3) with time zone,
    "version__status" varchar DEFAULT 'draft',
    "created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "snapshot" boolean,
    "published_locale" varchar,
    "latest" boolean,
    "autosave" boolean
  );
  
  CREATE TABLE "_posts_v_translations" (
    "version_title" varchar,
    "version_lead" varchar,
    "version_text" jsonb,
    "version_meta_title" varchar,
    "version_meta_description" varchar,
    "version_meta_image_id" uuid,
    "id" serial PRIMARY KEY NOT NULL,
    "_locale" "_locales" NOT NULL,
    "_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "media" (
    "id" uuid PRIMARY KEY NOT NULL,
    "credit" varchar,
    "updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "url" varchar,
    "thumbnail_u_r_l" varchar,
    "filename" varchar,
    "mime_type" varchar,
    "filesize" integer,
    "width" integer,
    "height" integer,
    "focal_x" integer,
    "focal_y" integer,
    "sizes_small_url" varchar,
    "sizes_small_width" integer,
    "sizes_small_height" integer,
    "sizes_small_mime_type" varchar,
    "sizes_small_filesize" integer,
    "sizes_small_filename" varchar,
    "sizes_medium_url" varchar,
    "sizes_medium_width" integer,
    "sizes_medium_height" integer,
    "sizes_medium_mime_type" varchar,
    "sizes_medium_filesize" integer,
    "sizes_medium_filename" varchar,
    "sizes_large_url" varchar,
    "sizes_large_width" integer,
    "sizes_large_height" integer,
    "sizes_large_mime_type" varchar,
    "sizes_large_filesize" integer,
    "sizes_large_filename" varchar,
    "sizes_social_url" varchar,
    "sizes_social_width" integer,
    "sizes_social_height" integer,
    "sizes_social_mime_type" varchar,
    "sizes_social_filesize" integer,
    "sizes_social_filename" varchar
  );
  
  CREATE TABLE "media_translations" (
    "alt" varchar NOT NULL,
    "id" serial PRIMARY KEY NOT NULL,
    "_locale" "_locales" NOT NULL,
    "_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "enquiries" (
    "id" uuid PRIMARY KEY NOT NULL,
    "status" varchar DEFAULT 'new' NOT NULL,
    "received_at" timestamp(3) with time zone NOT NULL,
    "name_sealed" varchar,
    "email_sealed" varchar,
    "message_sealed" varchar,
    "locale" varchar NOT NULL
  );
  
  CREATE TABLE "redirects" (
    "id" uuid PRIMARY KEY NOT NULL,
    "from" varchar NOT NULL,
    "to_type" varchar DEFAULT 'reference',
    "to_url" varchar,
    "updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "redirects_rels" (
    "id" serial PRIMARY KEY NOT NULL,
    "order" integer,
    "parent_id" uuid NOT NULL,
    "path" varchar NOT NULL,
    "pages_id" uuid,
    "posts_id" uuid
  );
  
  CREATE TABLE "navigation_header" (
    "_order" integer NOT NULL,
    "_parent_id" uuid NOT NULL,
    "_locale" "_locales" NOT NULL,
    "id" varchar PRIMARY KEY NOT NULL,
    "label" varchar NOT NULL,
    "href" varchar NOT NULL
  );
  
  CREATE TABLE "navigation_footer" (
    "_order" integer NOT NULL,
    "_parent_id" uuid NOT NULL,
    "_locale" "_locales" NOT NULL,
    "id" varchar PRIMARY KEY NOT NULL,
    "label" varchar NOT NULL,
    "href" varchar NOT NULL
  );
  
  CREATE TABLE "navigation" (
    "id" uuid PRIMARY KEY NOT NULL,
    "updated_at" timestamp(3) with time zone,
    "created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "therapists_texts" ADD COLUMN "locale" "_locales";
  ALTER TABLE "therapists_translations" ADD CONSTRAINT "therapists_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."therapists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_translations" ADD CONSTRAINT "services_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "plans_translations" ADD CONSTRAINT "plans_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_translations" ADD CONSTRAINT "pages_translations_meta_image_id_media_id_fk" FOREIGN KEY ("meta_image_id") REFERENCES "public"."media"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "pages_translations" ADD CONSTRAINT "pages_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "_pages_v_translations" ADD CONSTRAINT "_pages_v_translations_version_meta_image_id_media_id_fk" FOREIGN KEY ("version_meta_image_id") REFERENCES "public"."media"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "_pages_v_translations" ADD CONSTRAINT "_pages_v_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_therapists_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "posts" ADD CONSTRAINT "posts_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "posts_translations" ADD CONSTRAINT "posts_translations_meta_image_id_media_id_fk" FOREIGN KEY ("meta_image_id") REFERENCES "public"."media"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "posts_translations" ADD CONSTRAINT "posts_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v" ADD CONSTRAINT "_posts_v_parent_id_posts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."posts"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "_posts_v" ADD CONSTRAINT "_posts_v_version_author_id_therapists_id_fk" FOREIGN KEY ("version_author_id") REFERENCES "public"."therapists"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "_posts_v" ADD CONSTRAINT "_posts_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "public"."media"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "_posts_v_translations" ADD CONSTRAINT "_posts_v_translations_version_meta_image_id_media_id_fk" FOREIGN KEY ("version_meta_image_id") REFERENCES "public"."media"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "_posts_v_translations" ADD CONSTRAINT "_posts_v_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_posts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_translations" ADD CONSTRAINT "media_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_posts_fk" FOREIGN KEY ("posts_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_header" ADD CONSTRAINT "navigation_header_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer" ADD CONSTRAINT "navigation_footer_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "therapists_translations_locale_parent_id_unique" ON "therapists_translations" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "services_translations_locale_parent_id_unique" ON "services_translations" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "plans_translations_locale_parent_id_unique" ON "plans_translations" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_publish_at_idx" ON "pages" USING btree ("publish_at");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE INDEX "pages_meta_meta_image_idx" ON "pages_translations" USING btree ("meta_image_id","_locale");
  CREATE UNIQUE INDEX "pages_translations_locale_parent_id_unique" ON "pages_translations" USING btree ("_locale","_parent_id");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v" USING btree ("version_slug");
  CREATE INDEX "_pages_v_version_version_publish_at_idx" ON "_pages_v" USING btree ("version_publish_at");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_snapshot_idx" ON "_pages_v" USING btree ("snapshot");
  CREATE INDEX "_pages_v_published_locale_idx" ON "_pages_v" USING btree ("published_locale");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_autosave_idx" ON "_pages_v" USING btree ("autosave");
  CREATE INDEX "_pages_v_version_meta_version_meta_image_idx" ON "_pages_v_translations" USING btree ("version_meta_image_id","_locale");
  CREATE UNIQUE INDEX "_pages_v_translations_locale_parent_id_unique" ON "_pages_v_translations" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "posts_slug_idx" ON "posts" USING btree ("slug");
  CREATE INDEX "posts_publish_at_idx" ON "posts" USING btree ("publish_at");
  CREATE INDEX "posts_author_idx" ON "posts" USING btree ("author_id");
  CREATE INDEX "posts_written_at_idx" ON "posts" USING btree ("written_at");
  CREATE INDEX "posts_picture_idx" ON "posts" USING btree ("picture_id");
  CREATE INDEX "posts_updated_at_idx" ON "posts" USING btree ("updated_at");
  CREATE INDEX "posts_created_at_idx" ON "posts" USING btree ("created_at");
  CREATE INDEX "posts__status_idx" ON "posts" USING btree ("_status");
  CREATE INDEX "posts_meta_meta_image_idx" ON "posts_translations" USING btree ("meta_image_id","_locale");
  CREATE UNIQUE INDEX "posts_translations_locale_parent_id_unique" ON "posts_translations" USING btree ("_locale","_parent_id");
  CREATE INDEX "_posts_v_parent_idx" ON "_posts_v" USING btree ("parent_id");
  CREATE INDEX "_posts_v_version_version_slug_idx" ON "_posts_v" USING btree ("version_slug");
  CREATE INDEX "_posts_v_version_version_publish_at_idx" ON "_posts_v" USING btree ("version_publish_at");
  CREATE INDEX "_posts_v_version_version_author_idx" ON "_posts_v" USING btree ("version_author_id");
  CREATE INDEX "_posts_v_version_version_written_at_idx" ON "_posts_v" USING btree ("version_written_at");
  CREATE INDEX "_posts_v_version_version_picture_idx" ON "_posts_v" USING btree ("version_picture_id");
  CREATE INDEX "_posts_v_version_version_updated_at_idx" ON "_posts_v" USING btree ("version_updated_at");
  CREATE INDEX "_posts_v_version_version_created_at_idx" ON "_posts_v" USING btree ("version_created_at");
  CREATE INDEX "_posts_v_version_version__status_idx" ON "_posts_v" USING btree ("version__status");
  CREATE INDEX "_posts_v_created_at_idx" ON "_posts_v" USING btree ("created_at");
  CREATE INDEX "_posts_v_updated_at_idx" ON "_posts_v" USING btree ("updated_at");
  CREATE INDEX "_posts_v_snapshot_idx" ON "_posts_v" USING btree ("snapshot");
  CREATE INDEX "_posts_v_published_locale_idx" ON "_posts_v" USING btree ("published_locale");
  CREATE INDEX "_posts_v_latest_idx" ON "_posts_v" USING btree ("latest");
  CREATE INDEX "_posts_v_autosave_idx" ON "_posts_v" USING btree ("autosave");
  CREATE INDEX "_posts_v_version_meta_version_meta_image_idx" ON "_posts_v_translations" USING btree ("version_meta_image_id","_locale");
  CREATE UNIQUE INDEX "_posts_v_translations_locale_parent_id_unique" ON "_posts_v_translations" USING btree ("_locale","_parent_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE INDEX "media_sizes_medium_sizes_medium_filename_idx" ON "media" USING btree ("sizes_medium_filename");
  CREATE INDEX "media_sizes_large_sizes_large_filename_idx" ON "media" USING btree ("sizes_large_filename");
  CREATE INDEX "media_sizes_social_sizes_social_filename_idx" ON "media" USING btree ("sizes_social_filename");
  CREATE UNIQUE INDEX "media_translations_locale_parent_id_unique" ON "media_translations" USING btree ("_locale","_parent_id");
  CREATE INDEX "enquiries_received_at_idx" ON "enquiries" USING btree ("received_at");
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE INDEX "redirects_rels_order_idx" ON "redirects_rels" USING btree ("order");
  CREATE INDEX "redirects_rels_parent_idx" ON "redirects_rels" USING btree ("parent_id");
  CREATE INDEX "redirects_rels_path_idx" ON "redirects_rels" USING btree ("path");
  CREATE INDEX "redirects_rels_pages_id_idx" ON "redirects_rels" USING btree ("pages_id");
  CREATE INDEX "redirects_rels_posts_id_idx" ON "redirects_rels" USING btree ("posts_id");
  CREATE INDEX "navigation_header_order_idx" ON "navigation_header" USING btree ("_order");
  CREATE INDEX "navigation_header_parent_id_idx" ON "navigation_header" USING btree ("_parent_id");
  CREATE INDEX "navigation_header_locale_idx" ON "navigation_header" USING btree ("_locale");
  CREATE INDEX "navigation_footer_order_idx" ON "navigation_footer" USING btree ("_order");
  CREATE INDEX "navigation_footer_parent_id_idx" ON "navigation_footer" USING btree ("_parent_id");
  CREATE INDEX "navigation_footer_locale_idx" ON "navigation_footer" USING btree ("_locale");
  CREATE INDEX "therapists_texts_locale_parent" ON "therapists_texts" USING btree ("locale","parent_id");`)
  await db.execute(translatedOffers)
}

/** Migrations only go forward: undoing this one would leave services and plans without their German names. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('what was translated is not put back into one language')
}
