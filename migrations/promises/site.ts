import { sql } from '@payloadcms/db-postgres'

/** What the public site shows has an address, and says whether everybody may read it. */
export const pages = sql`
  alter table pages
    add constraint pages_status check (_status in ('draft', 'published')),
    add constraint pages_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- What everybody reads stands somewhere, and waits for no time.
    add constraint pages_published check (_status <> 'published' or (slug is not null and publish_at is null));
  alter table posts
    add constraint posts_status check (_status in ('draft', 'published')),
    add constraint posts_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    add constraint posts_published check (_status <> 'published'
      or (slug is not null and written_at is not null and publish_at is null));
  -- A place of ours that leads elsewhere: never to another site by the address alone.
  alter table redirects
    add constraint redirects_from check ("from" ~ '^/([^/]|$)' and "from" !~ '[[:space:]]'),
    add constraint redirects_to_type check (to_type in ('reference', 'custom'));
  -- Pictures that cannot run; a drawing with scripts in it is none.
  alter table media
    add constraint media_kind check (mime_type in ('image/jpeg', 'image/png', 'image/webp', 'image/avif')),
    add constraint media_filename check (filename ~ '^[0-9a-zA-Z_.-]+$');
`

/** What people wrote before they were anybody's clients: sealed, and kept as it was written. */
export const enquiries = sql`
  alter table enquiries
    alter column name_sealed set not null,
    alter column email_sealed set not null,
    alter column message_sealed set not null,
    add constraint enquiries_name_sealed check (name_sealed ~ '^pe1\\.'),
    add constraint enquiries_email_sealed check (email_sealed ~ '^pe1\\.'),
    add constraint enquiries_message_sealed check (message_sealed ~ '^pe1\\.'),
    add constraint enquiries_status check (status in ('new', 'answered', 'spam')),
    add constraint enquiries_locale check (locale in ('en', 'de'));

  -- Staff note what became of it; its words change only the key under which they are sealed.
  create function guard_enquiry() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if (new.id, new.received_at, new.locale) is distinct from (old.id, old.received_at, old.locale)
      or (new.name_sealed <> old.name_sealed and sealed_kid(new.name_sealed) = sealed_kid(old.name_sealed))
      or (new.email_sealed <> old.email_sealed and sealed_kid(new.email_sealed) = sealed_kid(old.email_sealed))
      or (new.message_sealed <> old.message_sealed
        and sealed_kid(new.message_sealed) = sealed_kid(old.message_sealed)) then
      raise exception 'enquiry % stays as it was written', old.id
        using errcode = '23001', constraint = 'enquiries_as_written';
    end if;
    return new;
  end
  $$;
  create trigger guard_enquiry before update on enquiries for each row execute function guard_enquiry();
  create trigger keep_enquiries before delete on enquiries for each row execute function refuse_rewriting();
  create trigger keep_all_enquiries before truncate on enquiries
    for each statement execute function refuse_rewriting();
`

/** Tables whose rows public pages are made of. */
const SHOWN = [
  ...['pages', 'pages_translations', 'posts', 'posts_translations', 'media', 'media_translations', 'redirects'],
  ...['navigation', 'navigation_header', 'navigation_footer', 'practice', 'time_off'],
  ...['therapists', 'therapists_translations', 'therapists_texts', 'therapists_rels'],
  ...['services', 'services_translations', 'plans', 'plans_translations'],
]

/** Every web process forgets the pages it keeps, whoever changed what they show, by whatever way. */
export const forgetting = `
  create function tell_site() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    perform pg_notify('trs_site', '');
    return null;
  end
  $$;
  ${SHOWN.map(
    (table) => `create trigger tell_site after insert or update or delete on ${table}
    for each statement execute function tell_site();`,
  ).join('\n  ')}
`
