import { type Corruption, copied, dropped } from './corruption'

const ENVELOPE = `('pe1.UEUBAQ' || repeat('A', 120))`
const aReason = '(select id from reasons order by id limit 1)'

/** A file of five bytes with so many pieces, of a message that is there or not. */
const aFile = (pieces: number, hasMessage: boolean) => `
  with client as (select id from clients order by id limit 1),
  talk as (insert into conversations (id, client_id, therapist_id, started_at)
    select gen_random_uuid(), client.id, (select id from therapists limit 1), now() from client returning id, client_id),
  message as (
    insert into messages (id, conversation_id, client_id, sender, body_sealed, attempt_id, at, position)
    select gen_random_uuid(), id, client_id, 'client:' || client_id, ${ENVELOPE}, 'one', now(), 1 from talk
    where ${hasMessage} returning id),
  file as (insert into attachments (id, message_id, conversation_id, client_id, number, name_sealed, type, bytes)
    select gen_random_uuid(), coalesce((select id from message), gen_random_uuid()), id, client_id, 1,
      ${ENVELOPE}, 'text/plain', 5 from talk returning id, client_id),
  parts as (insert into attachment_parts (id, attachment_id, client_id, number, content_sealed)
    select gen_random_uuid(), id, client_id, n, ${ENVELOPE} from file, generate_series(1, ${pieces}) n)
  select id::text as key from file`

export const sealedCorruptions: Corruption[] = [
  {
    what: 'a reason stands in clear',
    check: 'sealed_shape',
    corrupt: `${dropped('reasons', 'reasons_text_sealed')}
      update reasons set text_sealed = 'she was ill' where id = ${aReason}
      returning 'reasons.text_sealed ' || id as key`,
  },
  {
    what: 'a telephone number is marked as sealed and is not',
    check: 'sealed_shape',
    corrupt: `update clients set phone_sealed = 'pe1.+49 30 5550101'
      where id = (select id from clients order by id limit 1) returning 'clients.phone_sealed ' || id as key`,
  },
  {
    what: 'words are sealed under a key that does not exist',
    check: 'sealed_key',
    corrupt: `update reasons set text_sealed = ${ENVELOPE} where id = ${aReason}
      returning 'reasons.text_sealed ' || id as key`,
  },
  {
    what: 'words stand with another person than the one whose key sealed them',
    check: 'sealed_key',
    corrupt: `update reasons r set client_id = (select id from clients c where c.id <> r.client_id limit 1)
      where id = ${aReason} returning 'reasons.text_sealed ' || id as key`,
  },
  {
    what: 'a file hangs on no message',
    check: 'attachment_message',
    corrupt: aFile(1, false),
  },
  {
    what: 'a piece of a file is gone',
    check: 'attachment_whole',
    corrupt: aFile(0, true),
  },
  {
    what: 'nothing keeps words in clear out of a sealed column',
    check: 'sealed_column',
    corrupt: `${dropped('bookings', 'bookings_cancel_reason_sealed')} select 'bookings.cancel_reason_sealed' as key`,
  },
  {
    what: 'there is a sealed column that nobody checks',
    check: 'sealed_column',
    corrupt: `alter table tasks add column facts_sealed varchar; select 'tasks.facts_sealed' as key`,
  },
  {
    what: 'a data key names another key than the one that wraps it',
    check: 'data_key_shape',
    corrupt: `update data_keys set kek_id = 9 where kid = (select min(kid) from data_keys) returning kid::text as key`,
  },
  {
    what: 'a destroyed key is still there',
    check: 'data_key_shape',
    corrupt: `${dropped('data_keys', 'data_keys_tombstone')}
      update data_keys set state = 'destroyed' where kid = (select min(kid) from data_keys) returning kid::text as key`,
  },
  {
    what: 'two keys of a person are active',
    check: 'data_key_state',
    corrupt: `drop index data_keys_one_active;
      ${copied('data_keys', 'kid = (select min(kid) from data_keys)', { kid: '4000000000' })} returning subject as key`,
  },
  {
    what: 'a person has a key after all were destroyed',
    check: 'data_key_state',
    corrupt: `${dropped('data_keys', 'data_keys_destroyed_for_ever')}
      ${copied('data_keys', 'kid = (select min(kid) from data_keys)', {
        kid: '4000000000',
        state: `'destroyed'`,
        wrapped: 'null',
        kek_id: 'null',
      })} returning subject as key`,
  },
]
