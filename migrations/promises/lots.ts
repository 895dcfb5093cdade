import { sql } from '@payloadcms/db-postgres'

/** What holds for the credits of one grant (docs/ledger.md). */
export const lots = sql`
  alter table credit_lots
    alter column frozen set not null,
    -- Every credit granted is in exactly one bucket, and none is below nothing.
    add constraint credit_lots_buckets_add_up
      check (granted = available + held + used + forfeited + expired + revoked),
    add constraint credit_lots_buckets_not_negative
      check (least(available, held, used, forfeited, expired, revoked, owes) >= 0),
    -- What is still to be taken back, and what was, is never more than was given.
    add constraint credit_lots_owes_at_most_granted check (revoked + owes <= granted),
    add constraint credit_lots_source_known check (source in ('pack', 'period', 'courtesy', 'replacement')),
    -- Money is an amount with its currency, or neither.
    add constraint credit_lots_paid_in_a_currency
      check ((paid is null) = (currency is null) and coalesce(paid, 0) >= 0);

  create index credit_lots_spendable on credit_lots (client_id, credit_type) where available > 0;
  create index credit_lots_to_expire on credit_lots (expires_at) where available > 0;

  -- A lot begins empty; its terms never change; only an entry moves its credits.
  create function guard_lot() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if (new.granted, new.available, new.held, new.used, new.forfeited, new.expired, new.revoked, new.owes, new.entries)
          <> (0, 0, 0, 0, 0, 0, 0, 0, 0) then
        raise exception 'a lot begins empty' using errcode = '23514', constraint = 'credit_lots_begin_empty';
      end if;
      -- The chain of a lot begins with its terms: whoever changes them breaks every hash that follows.
      new.head := encode(sha256(convert_to('lot1', 'UTF8') || ledger_field(new.id::text)
        || ledger_field(new.client_id::text) || ledger_field(new.credit_type) || ledger_field(new.source)
        || ledger_field(new.paid::text) || ledger_field(new.currency)
        || ledger_field(ledger_instant(new.expires_at)) || ledger_field(new.grant_key)), 'hex');
      return new;
    end if;
    if (new.id, new.client_id, new.credit_type, new.source, new.grant_key, new.paid, new.currency, new.expires_at,
        new.evidence) is distinct from (old.id, old.client_id, old.credit_type, old.source, old.grant_key, old.paid,
        old.currency, old.expires_at, old.evidence) then
      raise exception 'the terms of a lot never change' using errcode = '23514', constraint = 'credit_lots_terms_fixed';
    end if;
    -- At depth 1 the update was somebody's own statement; the entries' trigger updates at depth 2.
    if pg_trigger_depth() < 2
      and (new.granted, new.available, new.held, new.used, new.forfeited, new.expired, new.revoked, new.entries, new.head)
        is distinct from
        (old.granted, old.available, old.held, old.used, old.forfeited, old.expired, old.revoked, old.entries, old.head)
    then
      raise exception 'only an entry moves credits' using errcode = '23514', constraint = 'credit_lots_moved_by_entries';
    end if;
    return new;
  end
  $$;
  create trigger guard_lot before insert or update on credit_lots for each row execute function guard_lot();
  create trigger keep_lots before delete on credit_lots for each row execute function refuse_rewriting();
  create trigger keep_all_lots before truncate on credit_lots for each statement execute function refuse_rewriting();

  -- At COMMIT: a lot says what its entries say, whoever moved its credits (a row that ON CONFLICT skips has moved
  -- them too); and a lot that owes has nothing left to spend.
  create function settle_lot() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    parts boolean;
    owes_and_has boolean;
  begin
    select
      (l.granted, l.available, l.held, l.used, l.forfeited, l.expired, l.revoked, l.entries, l.head) is distinct from (
        coalesce(sum(e.quantity) filter (where e."from" = 'outside'), 0),
        coalesce(sum(case 'available' when e."to" then e.quantity when e."from" then -e.quantity end), 0),
        coalesce(sum(case when e."from" = e."to" then 0 when e."to" = 'held' then e.quantity
          when e."from" = 'held' then -e.quantity else 0 end), 0),
        coalesce(sum(case 'used' when e."to" then e.quantity when e."from" then -e.quantity end), 0),
        coalesce(sum(case 'forfeited' when e."to" then e.quantity when e."from" then -e.quantity end), 0),
        coalesce(sum(case 'expired' when e."to" then e.quantity when e."from" then -e.quantity end), 0),
        coalesce(sum(case 'revoked' when e."to" then e.quantity when e."from" then -e.quantity end), 0),
        count(e.key),
        coalesce(max(e.hash) filter (where e.position = l.entries), l.head)),
      l.owes > 0 and l.available > 0
    into parts, owes_and_has
    from credit_lots l left join ledger_entries e on e.lot_id = l.id
    where l.id = new.id
    group by l.id;
    if parts then
      raise exception 'lot % and its entries part', new.id
        using errcode = '23514', constraint = 'credit_lots_agree_with_entries';
    end if;
    if owes_and_has then
      raise exception 'lot % owes and has credits available', new.id
        using errcode = '23514', constraint = 'credit_lots_settle_what_they_owe';
    end if;
    return null;
  end
  $$;
  create constraint trigger settle_lot after insert or update on credit_lots
    deferrable initially deferred for each row execute function settle_lot();
`
