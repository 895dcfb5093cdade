import { sql } from '@payloadcms/db-postgres'

/** What holds for each notice whatever two workers do at once, for feeds, and where the worker says it lives. */
export const notices = sql`
  -- The key says what a notice is and cannot say anything else: the same thing is told once to the same person.
  alter table notification_events drop column dedupe_key;
  alter table notification_events add column dedupe_key varchar not null
    generated always as (kind || ':' || subject || ':' || sequence::text || ':' || recipient || ':' || channel) stored;
  create unique index notification_events_dedupe_key_idx on notification_events (dedupe_key);

  alter table notification_events
    add constraint notification_events_status_known
      check (status in ('planned', 'claimed', 'sent', 'superseded', 'expired', 'unknown', 'dead')),
    add constraint notification_events_channel_known check (channel in ('mail', 'sms')),
    add constraint notification_events_kind_shaped check (kind ~ '^[a-z_]{1,40}(\\.P[0-9DTHM]{1,20})?$'),
    -- Never an address: a person by id.
    add constraint notification_events_recipient_named
      check (recipient ~ '^(client|user):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    add constraint notification_events_counts check (sequence >= 0 and attempts >= 0),
    -- Somebody's while it is claimed, for as long as the lease says, and nobody's otherwise.
    add constraint notification_events_claimed_by_somebody
      check ((status = 'claimed') = (lease_until is not null) and (status <> 'claimed' or claim_token is not null)),
    add constraint notification_events_sent_sometime check ((status = 'sent') = (sent_at is not null)),
    -- Whoever is told nothing finds a reason.
    add constraint notification_events_says_why
      check (status not in ('superseded', 'expired', 'unknown', 'dead') or last_error is not null);

  -- What the worker looks for: little is due at a time, however much was ever sent.
  create index notification_events_due on notification_events (next_attempt_at, id)
    where status in ('planned', 'claimed');
  create index notification_events_to_settle on notification_events (id) where status in ('dead', 'unknown');

  -- What was sent stays sent; what was claimed is settled by whoever claimed it last; nothing becomes another notice.
  create function guard_notice() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if new.status <> 'planned' or new.attempts <> 0 then
        raise exception 'a notice begins planned' using errcode = '23514', constraint = 'notification_events_begin_planned';
      end if;
      return new;
    end if;
    if (new.id, new.kind, new.subject, new.sequence, new.recipient, new.channel, new.booking_id) is distinct from
       (old.id, old.kind, old.subject, old.sequence, old.recipient, old.channel, old.booking_id) then
      raise exception 'notice % cannot become another', old.id
        using errcode = '23514', constraint = 'notification_events_fixed';
    end if;
    if not (case old.status
      when 'planned' then new.status in ('planned', 'claimed', 'superseded')
      when 'claimed' then true
      when 'superseded' then new.status in ('superseded', 'planned')
      when 'dead' then new.status in ('dead', 'planned', 'superseded')
      when 'unknown' then new.status in ('unknown', 'planned', 'superseded')
      else false end) then
      raise exception 'notice % was % already', old.id, old.status
        using errcode = '23514', constraint = 'notification_events_sent_stays';
    end if;
    if old.status = 'claimed' and (new.status <> 'claimed') <> (new.claim_token is not distinct from old.claim_token) then
      raise exception 'notice % is claimed by another', old.id
        using errcode = '23514', constraint = 'notification_events_fenced';
    end if;
    return new;
  end
  $$;
  create trigger guard_notice before insert or update on notification_events
    for each row execute function guard_notice();
  create trigger keep_notices before delete on notification_events for each row execute function refuse_rewriting();
  create trigger keep_all_notices before truncate on notification_events
    for each statement execute function refuse_rewriting();

  -- A feed belongs to one person; its address is a secret that does not stand here.
  alter table calendar_feeds
    add constraint calendar_feeds_one_owner check (num_nonnulls(user_id, client_id) = 1),
    add constraint calendar_feeds_hashed check (token_hash ~ '^[0-9a-f]{64}$');

  alter table practice add constraint practice_quiet_hours
    check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

  -- When the worker last did its round.
  create table heartbeats (name varchar primary key, at timestamptz(3) not null);
`
