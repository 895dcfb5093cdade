import type { Check } from './check'

/** What keeps the promises while nobody looks; one that is off or gone is a finding by itself. */
const GUARDS = [
  'ledger_entries.take_up_entry',
  'ledger_entries.keep_entries',
  'ledger_entries.keep_all_entries',
  'ledger_entries.entry_agrees',
  'credit_lots.guard_lot',
  'credit_lots.keep_lots',
  'credit_lots.keep_all_lots',
  'credit_lots.settle_lot',
  'bookings.guard_booking',
  'bookings.guard_reservation',
  'bookings.guard_overbooked_insert',
  'bookings.guard_overbooked_update',
  'bookings.guard_overbooked_planned',
  'bookings.guard_week',
  'series.guard_series',
  'series.keep_series',
  'series.keep_all_series',
  'waitlist.guard_wait',
  'waitlist_offers.keep_offers',
  'bookings.keep_bookings',
  'bookings.keep_all_bookings',
  'bookings.booking_agrees',
  'bookings.plan_reminders_anew',
  'clients.want_reminders',
  'users.keep_owner_enabled',
  'users_roles.keep_owner_role',
  'users_roles.keep_all_roles',
  'notification_events.guard_notice',
  'notification_events.keep_notices',
  'notification_events.keep_all_notices',
  'conversations.note_therapist_conversation',
  'conversations.keep_conversations',
  'conversations.keep_all_conversations',
  'messages.guard_message',
  'messages.keep_messages',
  'messages.keep_all_messages',
  'attachments.guard_attachment',
  'attachments.attachment_is_whole',
  'attachments.reseal_attachments',
  'attachments.keep_attachments',
  'attachments.keep_all_attachments',
  'attachment_parts.guard_attachment_part',
  'attachment_parts.reseal_attachment_parts',
  'attachment_parts.keep_attachment_parts',
  'attachment_parts.keep_all_attachment_parts',
  'rooms.guard_room',
  'rooms.keep_rooms',
  'rooms.keep_all_rooms',
  'bookings.close_rooms',
  'bookings.keep_signed_session',
  'notes.guard_note',
  'notes.guard_handed_note',
  'notes.keep_signed_note',
  'notes.keep_all_notes',
  'note_handovers.guard_handover',
  'note_handovers.keep_handovers',
  'note_handovers.keep_all_handovers',
  'payments.guard_payment',
  'payments.keep_payments',
  'payments.keep_all_payments',
  'checkouts.guard_checkout',
  'checkouts.guard_checkout_trial',
  'checkouts.keep_checkouts',
  'checkouts.keep_all_checkouts',
  'subscriptions.guard_subscription',
  'subscriptions.keep_subscriptions',
  'subscriptions.keep_all_subscriptions',
  'tasks.bare_task',
  'tasks.guard_task',
  ...['clients', 'users'].map((table) => `${table}.hold_address`),
  'tasks.keep_tasks',
  'tasks.keep_all_tasks',
  'data_keys.guard_data_key',
  'data_keys.keep_data_keys',
  'data_keys.keep_all_data_keys',
  'reasons.keep_reasons',
  'reasons.keep_reasons_there',
  'reasons.keep_all_reasons',
  'receipts.number_receipt',
  'receipts.weigh_credit_note',
  'receipts.keep_receipts',
  'receipts.keep_all_receipts',
  'reconciliations.guard_reconciliation',
  'reconciliations.keep_reconciliations',
  'reconciliations.keep_all_reconciliations',
  'audit_events.begin_event',
  'audit_events.chain_event',
  'audit_events.keep_audit',
  'audit_events.keep_all_audit',
  'audit_chain.guard_chain',
  'audit_chain.keep_chain',
  'audit_chain.keep_all_chain',
  'consents.keep_consents',
  'consents.keep_all_consents',
  'record_exports.guard_record_export',
  'record_exports.keep_record_exports',
  'record_exports.keep_all_record_exports',
  'erasures.guard_erasure',
  'erasures.keep_erasures',
  'erasures.keep_all_erasures',
  'clients.empty_erased',
  'clients.keep_erased',
  'bookings.refuse_erased',
  'credit_lots.refuse_erased',
  'conversations.refuse_erased',
  'messages.refuse_erased',
  'notes.refuse_erased',
  'reasons.refuse_erased',
  'series.refuse_erased',
  'waitlist.refuse_erased',
]
const OVERLAPS = [
  'bookings.bookings_therapist_no_overlap',
  'bookings.bookings_client_no_overlap',
  'data_keys.data_keys_destroyed_for_ever',
]

const list = (names: string[]) => names.map((name) => `('${name}')`).join(', ')

/** The record of migrations, and that the database's own guards stand. */
export const schemaChecks: Check[] = [
  {
    name: 'migration',
    sql: `
      select coalesce(name, 'none') as key, 'is recorded ' || count(*) || ' times, in batch ' || min(batch) as detail
      from payload_migrations group by name having count(*) > 1 or min(batch) < 1 or name is null
      union all select 'none', 'no migration is recorded' where not exists (select from payload_migrations)`,
  },
  {
    name: 'guard',
    sql: `
      select wanted.name as key, 'this trigger is off or gone' as detail
      from (values ${list(GUARDS)}) wanted (name)
      where not exists (
        select from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'public'::regnamespace and c.relname || '.' || t.tgname = wanted.name
          and t.tgenabled in ('O', 'A'))
      union all
      select wanted.name, 'this constraint is gone'
      from (values ${list(OVERLAPS)}) wanted (name)
      where not exists (
        select from pg_constraint k join pg_class c on c.oid = k.conrelid
        where c.relnamespace = 'public'::regnamespace and c.relname || '.' || k.conname = wanted.name
          and k.contype = 'x')`,
  },
]
