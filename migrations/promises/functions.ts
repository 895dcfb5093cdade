import { sql } from '@payloadcms/db-postgres'

/** What the other promises are written with. Each function looks names up in `public` first, never in a temporary table. */
export const functions = sql`
  -- One field of a hashed row: its length in bytes (uint32, big endian), then its UTF-8; null is ffffffff.
  -- Stable, as convert_to is: what is called immutable beyond its body is not inlined, and costs three times as much.
  create function ledger_field(value text) returns bytea
    language sql stable parallel safe as $$
    select case when value is null then '\\xffffffff'::bytea
      else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') end
  $$;

  -- An instant in a hashed row: UTC, ISO 8601 basic, milliseconds.
  create function ledger_instant(instant timestamptz) returns text
    language sql stable as $$
    select to_char(instant at time zone 'UTC', 'YYYYMMDD"T"HH24MISS.MS"Z"')
  $$;

  -- History is only added to: not by whoever owns the table either.
  create function refuse_rewriting() returns trigger
    language plpgsql as $$
  begin
    raise exception '% of % is refused: history is only added to', lower(tg_op), tg_table_name
      using errcode = '23001', constraint = tg_table_name || '_append_only';
  end
  $$;
`
