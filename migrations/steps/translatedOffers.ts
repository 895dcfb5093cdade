import { sql } from '@payloadcms/db-postgres'

/**
 * The words that stood in one language are the English ones. A service and a plan keep their English name in
 * their own row, written by the database: receipts, calendars and checks by hand go on reading it there.
 */
export const translatedOffers = sql`
  insert into services_translations (name, description, _locale, _parent_id)
    select name, description, 'en', id from services;
  insert into plans_translations (name, _locale, _parent_id) select name, 'en', id from plans;
  insert into therapists_translations (bio, _locale, _parent_id) select bio, 'en', id from therapists;
  update therapists_texts set locale = 'en' where path = 'specialties';

  alter table therapists drop column bio;
  alter table services drop column description;
  alter table services alter column name set default '';
  alter table plans alter column name set default '';

  create function keep_english_name() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_table_name = 'services_translations' then
      update services set name = new.name where id = new._parent_id and name <> new.name;
    else
      update plans set name = new.name where id = new._parent_id and name <> new.name;
    end if;
    return null;
  end
  $$;
  create trigger keep_english_name after insert or update on services_translations
    for each row when (new._locale = 'en') execute function keep_english_name();
  create trigger keep_english_name after insert or update on plans_translations
    for each row when (new._locale = 'en') execute function keep_english_name();
`
