import * as tables from './20261122_114018_tables'
import * as promises from './20261122_190000_promises'
import * as owners from './20261124_182000_owners'
import * as notices from './20261124_182606_notices'
import * as payments from './20261124_183508_payments'
import * as noticePromises from './20261124_190000_notice_promises'
import * as paymentPromises from './20261124_190000_payment_promises'
import * as placing from './20261124_190000_placing'
import * as reminders from './20261124_201000_reminders'
import * as rooms from './20261128_060100_rooms'
import * as roomPromises from './20261128_061000_room_promises'

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
  { name: '20261128_060100_rooms', up: rooms.up, down: rooms.down },
  { name: '20261128_061000_room_promises', up: roomPromises.up, down: roomPromises.down },
]
