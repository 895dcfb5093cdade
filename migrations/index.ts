import * as tables from './20261122_114018_tables'
import * as promises from './20261122_190000_promises'
import * as owners from './20261124_182000_owners'
import * as notices from './20261124_182606_notices'
import * as payments from './20261124_183508_payments'
import * as noticePromises from './20261124_190000_notice_promises'
import * as paymentPromises from './20261124_190000_payment_promises'
import * as placing from './20261124_190000_placing'
import * as reminders from './20261124_201000_reminders'
import * as dataKeys from './20261128_010000_data_keys'
import * as keyPromises from './20261128_011000_key_promises'
import * as sealedWords from './20261128_012000_sealed_words'
import * as keyRotations from './20261128_013000_key_rotations'
import * as moneyNights from './20261128_020000_money_nights'
import * as moneyNightPromises from './20261128_020500_money_night_promises'
import * as otherNotices from './20261128_030000_other_notices'
import * as otherNoticePromises from './20261128_030100_other_notice_promises'
import * as records from './20261128_040000_records'
import * as recordPromises from './20261128_041000_record_promises'
import * as messages from './20261128_050000_messages'
import * as messagePromises from './20261128_051000_message_promises'
import * as roomsAndNotes from './20261128_060100_rooms_and_notes'
import * as roomPromises from './20261128_061000_room_promises'
import * as notePromises from './20261128_062000_note_promises'
import * as attachments from './20261128_070000_attachments'
import * as attachmentPromises from './20261128_071000_attachment_promises'
import * as handoverConsents from './20261128_072000_handover_consents'
import * as handoverConsentPromises from './20261128_073000_handover_consent_promises'
import * as roomNews from './20261128_074000_room_news'
import * as erasures from './20261128_080000_erasures'
import * as erasurePromises from './20261128_081000_erasure_promises'
import * as site from './20261128_090000_site'
import * as sitePromises from './20261128_091000_site_promises'
import * as oneCheckout from './20261128_100000_one_checkout'
import * as userNotices from './20261128_101000_user_notices'
import * as reservations from './20261128_110000_reservations'
import * as reservationPromises from './20261128_111000_reservation_promises'
import * as series from './20261128_120000_series'
import * as seriesPromises from './20261128_121000_series_promises'
import * as secondFactors from './20261128_130000_second_factors'
import * as secondFactorPromises from './20261128_130100_second_factor_promises'
import * as mediaObjectKey from './20261128_160000_media_object_key'
import * as freedReservations from './20261128_190000_freed_reservations'
import * as openCheckouts from './20261128_210000_open_checkouts'
import * as keptAccounts from './20261128_220000_kept_accounts'
import * as resealing from './20261128_220100_resealing'
import * as leftDrafts from './20261128_220200_left_drafts'
import * as handoverWithdrawals from './20261128_220300_handover_withdrawals'
import * as heldAddresses from './20261128_230000_held_addresses'
import * as heldAddressPromises from './20261128_230100_held_address_promises'
import * as taskWords from './20261128_231000_task_words'
import * as newlyFree from './20261129_030000_newly_free'
import * as resealedWords from './20261129_030100_resealed_words'
import * as weeksThatGoOn from './20261129_030200_weeks_that_go_on'
import * as photos from './20261130_020000_photos'

/** In the order in which they run. */
export const migrations = [
  { name: '20261122_114018_tables', up: tables.up, down: tables.down },
  { name: '20261122_190000_promises', up: promises.up, down: promises.down },
  { name: '20261124_182000_owners', up: owners.up, down: owners.down },
  { name: '20261124_182606_notices', up: notices.up, down: notices.down },
  { name: '20261124_183508_payments', up: payments.up, down: payments.down },
  { name: '20261124_190000_notice_promises', up: noticePromises.up, down: noticePromises.down },
  { name: '20261124_190000_payment_promises', up: paymentPromises.up, down: paymentPromises.down },
  { name: '20261124_190000_placing', up: placing.up, down: placing.down },
  { name: '20261124_201000_reminders', up: reminders.up, down: reminders.down },
  { name: '20261128_010000_data_keys', up: dataKeys.up, down: dataKeys.down },
  { name: '20261128_011000_key_promises', up: keyPromises.up, down: keyPromises.down },
  { name: '20261128_012000_sealed_words', up: sealedWords.up, down: sealedWords.down },
  { name: '20261128_013000_key_rotations', up: keyRotations.up, down: keyRotations.down },
  { name: '20261128_020000_money_nights', up: moneyNights.up, down: moneyNights.down },
  { name: '20261128_020500_money_night_promises', up: moneyNightPromises.up, down: moneyNightPromises.down },
  { name: '20261128_030000_other_notices', up: otherNotices.up, down: otherNotices.down },
  {
    name: '20261128_030100_other_notice_promises',
    up: otherNoticePromises.up,
    down: otherNoticePromises.down,
  },
  { name: '20261128_040000_records', up: records.up, down: records.down },
  { name: '20261128_041000_record_promises', up: recordPromises.up, down: recordPromises.down },
  { name: '20261128_050000_messages', up: messages.up, down: messages.down },
  { name: '20261128_051000_message_promises', up: messagePromises.up, down: messagePromises.down },
  { name: '20261128_060100_rooms_and_notes', up: roomsAndNotes.up, down: roomsAndNotes.down },
  { name: '20261128_061000_room_promises', up: roomPromises.up, down: roomPromises.down },
  { name: '20261128_062000_note_promises', up: notePromises.up, down: notePromises.down },
  { name: '20261128_070000_attachments', up: attachments.up, down: attachments.down },
  { name: '20261128_071000_attachment_promises', up: attachmentPromises.up, down: attachmentPromises.down },
  { name: '20261128_072000_handover_consents', up: handoverConsents.up, down: handoverConsents.down },
  {
    name: '20261128_073000_handover_consent_promises',
    up: handoverConsentPromises.up,
    down: handoverConsentPromises.down,
  },
  { name: '20261128_074000_room_news', up: roomNews.up, down: roomNews.down },
  { name: '20261128_080000_erasures', up: erasures.up, down: erasures.down },
  { name: '20261128_081000_erasure_promises', up: erasurePromises.up, down: erasurePromises.down },
  { name: '20261128_090000_site', up: site.up, down: site.down },
  { name: '20261128_091000_site_promises', up: sitePromises.up, down: sitePromises.down },
  { name: '20261128_100000_one_checkout', up: oneCheckout.up, down: oneCheckout.down },
  { name: '20261128_101000_user_notices', up: userNotices.up, down: userNotices.down },
  { name: '20261128_110000_reservations', up: reservations.up, down: reservations.down },
  {
    name: '20261128_111000_reservation_promises',
    up: reservationPromises.up,
    down: reservationPromises.down,
  },
  { name: '20261128_120000_series', up: series.up, down: series.down },
  { name: '20261128_121000_series_promises', up: seriesPromises.up, down: seriesPromises.down },
  { name: '20261128_130000_second_factors', up: secondFactors.up, down: secondFactors.down },
  {
    name: '20261128_130100_second_factor_promises',
    up: secondFactorPromises.up,
    down: secondFactorPromises.down,
  },
  { name: '20261128_160000_media_object_key', up: mediaObjectKey.up, down: mediaObjectKey.down },
  { name: '20261128_190000_freed_reservations', up: freedReservations.up, down: freedReservations.down },
  { name: '20261128_210000_open_checkouts', up: openCheckouts.up, down: openCheckouts.down },
  { name: '20261128_220000_kept_accounts', up: keptAccounts.up, down: keptAccounts.down },
  { name: '20261128_220100_resealing', up: resealing.up, down: resealing.down },
  { name: '20261128_220200_left_drafts', up: leftDrafts.up, down: leftDrafts.down },
  {
    name: '20261128_220300_handover_withdrawals',
    up: handoverWithdrawals.up,
    down: handoverWithdrawals.down,
  },
  { name: '20261128_230000_held_addresses', up: heldAddresses.up, down: heldAddresses.down },
  {
    name: '20261128_230100_held_address_promises',
    up: heldAddressPromises.up,
    down: heldAddressPromises.down,
  },
  { name: '20261128_231000_task_words', up: taskWords.up, down: taskWords.down },
  { name: '20261129_030000_newly_free', up: newlyFree.up, down: newlyFree.down },
  { name: '20261129_030100_resealed_words', up: resealedWords.up, down: resealedWords.down },
  { name: '20261129_030200_weeks_that_go_on', up: weeksThatGoOn.up, down: weeksThatGoOn.down },
  { name: '20261130_020000_photos', up: photos.up, down: photos.down },
]
