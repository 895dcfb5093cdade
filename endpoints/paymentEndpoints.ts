import type { Endpoint } from 'payload'
import { changePlan } from '@/endpoints/portal/changePlan'
import { endSubscription } from '@/endpoints/portal/endSubscription'
import { openBillingPortal } from '@/endpoints/portal/openBillingPortal'
import { showCheckout } from '@/endpoints/portal/showCheckout'
import { showPayments } from '@/endpoints/portal/showPayments'
import { showReceipt } from '@/endpoints/portal/showReceipt'
import { startCheckout } from '@/endpoints/portal/startCheckout'
import { downloadReceipt } from '@/endpoints/receipts/downloadReceipt'
import { exportPayments } from '@/endpoints/staff/exportPayments'
import { refundPayment } from '@/endpoints/staff/refundPayment'
import { retryPayment } from '@/endpoints/staff/retryPayment'
import { settleTask } from '@/endpoints/staff/settleTask'
import { syncPlan } from '@/endpoints/staff/syncPlan'
import { receiveWebhook } from '@/endpoints/stripe/receiveWebhook'
import type { Counter } from '@/server/payments/settleStored'

/** The doors through which money goes; the provider is handed down by the root. */
export function paymentEndpoints(counter: Counter): Endpoint[] {
  return [
    receiveWebhook(counter),
    startCheckout(counter),
    openBillingPortal(counter),
    showPayments,
    showCheckout,
    showReceipt,
    ...downloadReceipt,
    exportPayments,
    ...endSubscription(counter),
    changePlan(counter),
    refundPayment(counter),
    retryPayment(counter),
    settleTask,
    syncPlan(counter),
  ]
}
