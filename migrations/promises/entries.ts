import { sql } from '@payloadcms/db-postgres'

/** What holds for each row of the ledger by itself, and what it answers (docs/ledger.md). */
export const entries = sql`
  alter table ledger_entries
    -- Only these movements exist. One list of texts, since PostgreSQL reads a check anew with every row it is asked of.
    add constraint ledger_entries_movement_known check (type || ' ' || "from" || ' ' || "to" = any ('{
      grant outside available, hold available held, reschedule held held, release held available, use available used,
      forfeit available forfeited, expire available expired, revoke available revoked, reinstate revoked available,
      restore used available, restore forfeited available}'::text[])),
    -- A reschedule is a memo; everything else moves at least one credit.
    add constraint ledger_entries_quantity_moves check (quantity >= 0 and (type = 'reschedule') = (quantity = 0)),
    add constraint ledger_entries_booking_where_due check (
      (type in ('hold', 'reschedule', 'release', 'use', 'forfeit', 'restore')) = (booking_id is not null)),
    add constraint ledger_entries_answer_where_due check (
      type not in ('reschedule', 'release', 'use', 'forfeit', 'restore') or answers is not null),
    add constraint ledger_entries_nothing_to_answer check (type <> 'grant' or answers is null),
    -- Null is no reason either: a check passes on null.
    add constraint ledger_entries_reason_known check (case type
      when 'release' then coalesce(reason, '') in
        ('completed', 'cancel', 'late_cancel', 'no_show', 'practice_cancel', 'waived', 'rehold')
      when 'restore' then coalesce(reason, '') in ('waived', 'corrected')
      else true end),
    add constraint ledger_entries_generation_of_holds check ((type = 'hold') = (generation is not null)),
    add constraint ledger_entries_answers_exist foreign key (answers) references ledger_entries (key);

  create unique index ledger_entries_position on ledger_entries (lot_id, position);
  -- One grant for a lot; one release, one outcome, one restore, one hold anew for whatever each of them answers.
  create unique index ledger_entries_one_grant on ledger_entries (lot_id) where type = 'grant';
  create unique index ledger_entries_one_release on ledger_entries (answers) where type = 'release';
  create unique index ledger_entries_one_outcome on ledger_entries (answers) where type in ('use', 'forfeit');
  create unique index ledger_entries_one_restore on ledger_entries (answers) where type = 'restore';
  create unique index ledger_entries_one_hold_anew on ledger_entries (answers) where type = 'hold';

  create trigger keep_entries before update or delete on ledger_entries
    for each row execute function refuse_rewriting();
  create trigger keep_all_entries before truncate on ledger_entries
    for each statement execute function refuse_rewriting();
`

/** The trigger that takes an entry up: locks, compares, checks, chains, moves. */
export const entryTrigger = sql`
  -- What an entry may answer: the same lot and booking, the same quantity, a type that it can follow.
  create function check_answer(entry ledger_entries, answered ledger_entries) returns void
    language plpgsql stable set search_path = public, pg_temp as $$
  begin
    if answered.lot_id <> entry.lot_id
      or answered.booking_id is distinct from coalesce(entry.booking_id, answered.booking_id)
      or (entry.type not in ('reschedule', 'expire', 'revoke') and answered.quantity <> entry.quantity)
      or (entry.type in ('expire', 'revoke') and entry.quantity > answered.quantity) then
      raise exception '% does not fit what it answers, %', entry.key, answered.key
        using errcode = '23514', constraint = 'ledger_entries_answer_fits';
    end if;
    if not coalesce(case entry.type
        when 'release' then answered.type = 'hold'
        when 'use' then answered.type = 'hold'
        when 'forfeit' then answered.type = 'hold'
        when 'reschedule' then answered.type = 'hold'
        when 'restore' then answered.type in ('use', 'forfeit') and answered."to" = entry."from"
        when 'hold' then answered.type = 'restore'
        when 'expire' then answered.type in ('release', 'restore', 'reinstate')
        when 'revoke' then answered.type in ('release', 'restore', 'reinstate')
        when 'reinstate' then answered.type = 'revoke'
      end, false) then
      raise exception 'a % cannot answer a %', entry.type, answered.type
        using errcode = '23514', constraint = 'ledger_entries_answer_possible';
    end if;
  end
  $$;

  create function check_hold(entry ledger_entries, lot credit_lots, booking bookings) returns void
    language plpgsql stable set search_path = public, pg_temp as $$
  begin
    if lot.client_id <> booking.client_id or lot.credit_type <> booking.credit_type then
      raise exception '% holds credits of another client or type', entry.key
        using errcode = '23514', constraint = 'ledger_entries_hold_own_credits';
    end if;
    if entry.generation <> booking.generation then
      raise exception '% is not of the present generation, %', entry.key, booking.generation
        using errcode = '23514', constraint = 'ledger_entries_hold_of_generation';
    end if;
    -- A correction's hold answers its restore and stays on that lot, frozen or over.
    if entry.answers is null and (lot.frozen or booking.starts_at >= lot.expires_at) then
      raise exception '% holds credits that are frozen, or over before the session', entry.key
        using errcode = '23514', constraint = 'ledger_entries_hold_living_credits';
    end if;
  end
  $$;

  -- A use follows a release(completed); a forfeit one for late_cancel or no_show. Never another.
  create function check_outcome(entry ledger_entries) returns void
    language plpgsql stable set search_path = public, pg_temp as $$
  declare
    why text;
  begin
    select reason into why from ledger_entries where answers = entry.answers and type = 'release';
    if why is null
      or (entry.type = 'use') <> (why = 'completed')
      or (entry.type = 'forfeit') <> (why in ('late_cancel', 'no_show')) then
      raise exception 'a % cannot follow a release for %', entry.type, coalesce(why, 'nothing')
        using errcode = '23514', constraint = 'ledger_entries_outcome_follows_release';
    end if;
  end
  $$;

  create function take_up_entry() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    booking bookings;
    lot credit_lots;
    present ledger_entries;
    answered ledger_entries;
  begin
    -- Locks before looks, in the order in which everybody locks: booking, then lot.
    if new.booking_id is not null then
      select * into booking from bookings where id = new.booking_id for no key update;
    end if;
    select * into lot from credit_lots where id = new.lot_id for no key update;

    -- The same key again: with equal content a success that changes nothing, with other content an error.
    select * into present from ledger_entries where key = new.key;
    if found then
      if (present.type, present.lot_id, present.quantity, present.booking_id, present.answers, present.reason,
          present.evidence) is not distinct from (new.type, new.lot_id, new.quantity, new.booking_id, new.answers,
          new.reason, new.evidence) then
        return null;
      end if;
      raise exception 'key % stands with other content', new.key
        using errcode = '23505', constraint = 'ledger_entries_key_idx';
    end if;

    if new.type = 'grant' and lot.grant_key <> new.key then
      raise exception '% is the grant of another lot', new.key
        using errcode = '23514', constraint = 'ledger_entries_grant_of_lot';
    end if;
    if new.answers is not null then
      select * into answered from ledger_entries where key = new.answers;
      -- The foreign key alone would let an entry answer itself, or one that comes after it in its statement.
      if not found then
        raise exception '% answers nothing that stands', new.key
          using errcode = '23503', constraint = 'ledger_entries_answers_exist';
      end if;
      perform check_answer(new, answered);
    end if;
    if new.type = 'hold' then perform check_hold(new, lot, booking); end if;
    if new.type in ('use', 'forfeit') then perform check_outcome(new); end if;

    new.position := lot.entries + 1;
    new.previous := lot.head;
    new.at := date_trunc('milliseconds', new.at);
    new.hash := encode(sha256(convert_to('le1', 'UTF8') || decode(new.previous, 'hex')
      || ledger_field(new.lot_id::text) || ledger_field(new.position::text) || ledger_field(new.key)
      || ledger_field(new.type) || ledger_field(new."from") || ledger_field(new."to")
      || ledger_field(new.quantity::text) || ledger_field(new.booking_id::text)
      || ledger_field(new.generation::text) || ledger_field(new.answers) || ledger_field(new.reason)
      || ledger_field(new.evidence) || ledger_field(new.actor) || ledger_field(ledger_instant(new.at))), 'hex');

    update credit_lots set
      granted = granted + case when new."from" = 'outside' then new.quantity else 0 end,
      available = available + case when new."to" = 'available' then new.quantity
        when new."from" = 'available' then -new.quantity else 0 end,
      held = held + case when new."from" = new."to" then 0 when new."to" = 'held' then new.quantity
        when new."from" = 'held' then -new.quantity else 0 end,
      used = used + case when new."to" = 'used' then new.quantity when new."from" = 'used' then -new.quantity else 0 end,
      forfeited = forfeited + case when new."to" = 'forfeited' then new.quantity
        when new."from" = 'forfeited' then -new.quantity else 0 end,
      expired = expired + case when new."to" = 'expired' then new.quantity else 0 end,
      revoked = revoked + case when new."to" = 'revoked' then new.quantity
        when new."from" = 'revoked' then -new.quantity else 0 end,
      -- Every revoke pays off what the lot owes.
      owes = owes - case when new.type = 'revoke' then new.quantity else 0 end,
      entries = new.position, head = new.hash
    where id = new.lot_id;
    return new;
  end
  $$;
  create trigger take_up_entry before insert on ledger_entries for each row execute function take_up_entry();
`
