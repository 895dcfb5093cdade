import { sql } from '@payloadcms/db-postgres'

/**
 * The chain of the audit log (docs/decisions/0014). Whoever adds an event waits for nobody: an event gets its
 * place in the chain a little later, from `chain_audit`, once.
 */
export const auditChain = sql`
  -- Where the chain ends. Whoever lengthens it locks this row; whoever adds an event does not.
  create table audit_chain (
    one boolean primary key default true check (one),
    position integer not null default 0,
    head text not null
  );
  insert into audit_chain (head) values (encode(sha256(convert_to('au0', 'UTF8')), 'hex'));
  create trigger keep_chain before delete on audit_chain for each row execute function refuse_rewriting();
  create trigger keep_all_chain before truncate on audit_chain
    for each statement execute function refuse_rewriting();

  create index audit_events_unchained on audit_events (at, id) where position is null;
  create unique index audit_events_position on audit_events (position);
  alter table audit_events add constraint audit_events_chained_whole
    check (num_nulls(position, previous, hash) in (0, 3));

  -- An event enters without a place, whatever its caller says.
  create function begin_event() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    new.position := null;
    new.previous := null;
    new.hash := null;
    new.at := date_trunc('milliseconds', new.at);
    return new;
  end
  $$;
  create trigger begin_event before insert on audit_events for each row execute function begin_event();

  -- The one change that an event undergoes: it is put at the end of the chain, unchanged otherwise.
  create function chain_event() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    chain audit_chain;
  begin
    if old.hash is not null
      or (new.id, new.action, new.actor, new.subject, new.ip_prefix, new.facts, new.at) is distinct from
         (old.id, old.action, old.actor, old.subject, old.ip_prefix, old.facts, old.at) then
      raise exception 'update of audit_events is refused: history is only added to'
        using errcode = '23001', constraint = 'audit_events_append_only';
    end if;
    select * into chain from audit_chain for update;
    new.position := chain.position + 1;
    new.previous := chain.head;
    new.hash := encode(sha256(convert_to('au1', 'UTF8') || decode(new.previous, 'hex')
      || ledger_field(new.position::text) || ledger_field(new.id::text) || ledger_field(new.action)
      || ledger_field(new.actor) || ledger_field(new.subject) || ledger_field(new.ip_prefix)
      || ledger_field(new.facts::text) || ledger_field(ledger_instant(new.at))), 'hex');
    update audit_chain set position = new.position, head = new.hash;
    return new;
  end
  $$;
  drop trigger keep_audit on audit_events;
  create trigger keep_audit before delete on audit_events for each row execute function refuse_rewriting();
  create trigger chain_event before update on audit_events for each row execute function chain_event();

  -- The chain moves with an event alone; it is never set back.
  create function guard_chain() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if pg_trigger_depth() < 2 or new.position <> old.position + 1 then
      raise exception 'only an event lengthens the chain'
        using errcode = '23514', constraint = 'audit_chain_moved_by_events';
    end if;
    return new;
  end
  $$;
  create trigger guard_chain before update on audit_chain for each row execute function guard_chain();

  -- Gives up to \`most\` waiting events their places, oldest first; 0 where somebody else is at it or none waits.
  -- It runs as the owner of the tables: the application's role may not update an event, not even so.
  create function chain_audit(most integer) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    waiting uuid;
    done integer := 0;
  begin
    perform from audit_chain for update skip locked;
    if not found then return 0; end if;
    for waiting in select id from audit_events where position is null order by at, id limit most loop
      update audit_events set position = null where id = waiting;
      done := done + 1;
    end loop;
    return done;
  end
  $$;
`
