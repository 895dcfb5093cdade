import * as tables from './20261122_114018_tables'
import * as promises from './20261122_190000_promises'
import * as payments from './20261124_183508_payments'
import * as paymentPromises from './20261124_190000_payment_promises'

/** In the order in which they run. */
export const migrations = [
  { name: '20261122_114018_tables', up: tables.up, down: tables.down },
  { name: '20261122_190000_promises', up: promises.up, down: promises.down },
  { name: '20261124_183508_payments', up: payments.up, down: payments.down },
  { name: '20261124_190000_payment_promises', up: paymentPromises.up, down: paymentPromises.down },
]
