import { anything } from './answers'
import { type Door, door } from './door'
import { listQuery } from './lists'
import * as payments from './payments'
import * as twin from './twin'

const SUBSCRIPTION = 'post /portal/subscriptions/:id'
const { choosePlan, elsewhere, oneSubscription, clientPayments, oneCheckout, oneReceipt } = payments
const change409 = { refusals: [404, 409, 503] }
const gone = (body?: Door['body']) => ({ ...(body ? { body } : {}), refusals: [404] })
const pdf = { refusals: [404], media: 'application/pdf' }

/** What clients buy, and see of it. */
export const BUYING: Door[] = [
  door('client', 'post /portal/checkout', 'Buy a plan', [200, elsewhere], { body: choosePlan, ...change409 }),
  door('client', 'get /portal/checkout/:id', 'What became of a checkout', [200, oneCheckout], gone()),
  door('client', 'get /portal/payments/receipts/:id', 'An own receipt', [200, oneReceipt], gone()),
  door('client', 'get /portal/receipts/:file', 'An own receipt as PDF (`id.pdf`)', [200, anything], pdf),
  door('client', 'post /portal/billing-portal', 'Cards and invoices', [200, elsewhere], { refusals: [503] }),
  door('client', 'get /portal/payments', 'What was paid for', [200, clientPayments], { query: listQuery }),
  door('client', `${SUBSCRIPTION}/cancellation`, 'End with the period', [200, oneSubscription], change409),
  door('client', `${SUBSCRIPTION}/resumption`, 'Do not end it', [200, oneSubscription], change409),
  door('client', `${SUBSCRIPTION}/plan`, 'Another plan', [200, oneSubscription], {
    body: choosePlan,
    ...change409,
  }),
]

const act = (body?: Door['body']) => ({ ...(body ? { body } : {}), refusals: [402, 403, 404, 409] })
const { onePayment, refunded, refundPayment, settledTask, settleTask, syncedPlan } = payments
const PAYMENT = 'post /staff/payments/:id'

/** What staff do with money, and where the provider speaks. */
export const MONEY: Door[] = [
  door('user', `${PAYMENT}/refund`, 'Money back, with its credits', [200, refunded], act(refundPayment)),
  door('user', `${PAYMENT}/retry`, 'Try a parked payment again', [200, onePayment], act()),
  door('user', 'get /staff/receipts/:file', 'A receipt as PDF (`id.pdf`)', [200, anything], pdf),
  door('user', 'get /staff/payments.csv', 'Payments as a table', [200, anything], {
    query: payments.exportPayments,
    refusals: [403],
    media: 'text/csv',
  }),
  door('user', 'post /staff/plans/:id/sync', 'Make the price of a plan', [200, syncedPlan], act()),
  door('user', 'post /staff/tasks/:id/settlement', 'A task is settled', [200, settledTask], act(settleTask)),
  door('anyone', 'post /stripe/webhook', 'Events of the payment provider', [200, anything], {
    refusals: [400, 413, 500],
  }),
]

const CHECKOUT = '/dev/stripe/checkout/:id'
const BILLING = '/dev/stripe/billing/:id'

/** The payments twin: a demo's alone. */
export const TWIN: Door[] = [
  door('anyone', `get ${CHECKOUT}`, 'Demo only: its checkout page, HTML', [200, anything], gone()),
  door('anyone', `post ${CHECKOUT}`, 'Demo only: pay', [200, twin.answeredCheckout], gone(twin.twinOutcome)),
  door('anyone', `get ${BILLING}`, 'Demo only: its billing page, HTML', [200, anything], gone()),
  door(
    'anyone',
    `post ${BILLING}`,
    'Demo only: card, cancelling',
    [200, twin.answeredBilling],
    gone(twin.twinBilling),
  ),
  door(
    'anyone',
    'post /dev/stripe/advance',
    'Demo only: its clock',
    [200, twin.advancedTwin],
    gone(twin.advanceTwin),
  ),
]
