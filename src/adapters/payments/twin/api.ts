import { createHash } from 'node:crypto'
import { type Books, type Kind, need, refuseRequest, StripeRefusal } from '@/adapters/payments/twin/books'
import { createCustomer, createPrice, createProduct, renameProduct } from '@/adapters/payments/twin/catalogue'
import { changePrice, setCancel } from '@/adapters/payments/twin/changes'
import { expireCheckout } from '@/adapters/payments/twin/checkout'
import { expand } from '@/adapters/payments/twin/expand'
import { type FormFields, textIn, textsIn, wholeIn } from '@/adapters/payments/twin/formFields'
import { linesOf, pageOf } from '@/adapters/payments/twin/lists'
import { makeRefund } from '@/adapters/payments/twin/refunds'
import { createPortal, createSession } from '@/adapters/payments/twin/sessions'
import { itemIn } from '@/adapters/payments/twin/subscriptions'

/** One call of Stripe's API, as the SDK makes it. */
export type ApiCall = { method: string; path: string; fields: FormFields; key: string | null }
export type ApiAnswer = { status: number; body: unknown }

/** Resources as their addresses name them. */
const RESOURCES: Record<string, Kind> = {
  customers: 'customer',
  products: 'product',
  prices: 'price',
  'checkout/sessions': 'checkout',
  subscriptions: 'subscription',
  invoices: 'invoice',
  payment_intents: 'intent',
  charges: 'charge',
  refunds: 'refund',
  disputes: 'dispute',
}

/**
 * Answers a call as Stripe's API does, idempotency keys included.
 * @throws StripeRefusal; nothing of the call may stay then
 */
export function answerCall(books: Books, call: ApiCall, site: string): ApiAnswer {
  return call.method === 'POST' ? once(books, call, site) : { status: 200, body: read(books, call) }
}

/** A refusal as the body that Stripe sends. */
export function refusedCall({ status, type, code, message }: StripeRefusal): ApiAnswer {
  return { status, body: { error: { type, message, ...(code ? { code } : {}) } } }
}

function read(books: Books, { path, fields }: ApiCall): unknown {
  const [, name = '', id, below] =
    /^\/v1\/(checkout\/sessions|[a-z_]+)(?:\/([^/]+))?(?:\/([a-z_]+))?$/.exec(path) ?? []
  const kind = RESOURCES[name] ?? unknownCall()
  if (!id) return pageOf(books, kind, path, fields)
  const thing = need(books, kind, decodeURIComponent(id))
  if (!below) return expand(books, thing, Object.values(textsIn(fields, 'expand')))
  const lists = thing as { lines?: { data: [] }; line_items?: { data: [] } }
  if (below === 'lines' || below === 'line_items') return linesOf(lists[below]?.data ?? [], path, fields)
  return unknownCall()
}

/** The same key with the same words is answered as it was the first time. */
function once(books: Books, call: ApiCall, site: string): ApiAnswer {
  const words = createHash('sha256')
    .update(`${call.path} ${JSON.stringify(call.fields)}`)
    .digest('hex')
  const known = call.key ? books.get('answer', call.key) : null
  if (known && known.words !== words) {
    throw new StripeRefusal(400, 'idempotency_error', null, 'This key was used with other words.')
  }
  if (known) return { status: known.status, body: known.body }
  const answer = { status: 200, body: expand(books, write(books, call, site), []) }
  if (call.key) books.put('answer', { id: call.key, words, ...answer, madeAt: books.realNow })
  return answer
}

type Write = (books: Books, fields: FormFields, id: string, site: string) => object

const WRITES: [RegExp, Write][] = [
  [/^\/v1\/customers$/, (books, fields) => createCustomer(books, fields)],
  [/^\/v1\/products$/, (books, fields) => createProduct(books, fields)],
  [/^\/v1\/products\/([^/]+)$/, (books, fields, id) => renameProduct(books, id, fields)],
  [/^\/v1\/prices$/, (books, fields) => createPrice(books, fields)],
  [/^\/v1\/checkout\/sessions$/, (books, fields, _, site) => createSession(books, fields, site)],
  [/^\/v1\/checkout\/sessions\/([^/]+)\/expire$/, (books, _, id) => expireCheckout(books, id)],
  [/^\/v1\/billing_portal\/sessions$/, (books, fields, _, site) => createPortal(books, fields, site)],
  [/^\/v1\/subscriptions\/([^/]+)$/, (books, fields, id) => changeSubscription(books, id, fields)],
  [/^\/v1\/refunds$/, (books, fields) => refund(books, fields)],
]

function write(books: Books, { path, fields }: ApiCall, site: string): object {
  for (const [pattern, run] of WRITES) {
    const found = pattern.exec(path)
    if (found) return run(books, fields, decodeURIComponent(found[1] ?? ''), site)
  }
  return unknownCall()
}

function refund(books: Books, fields: FormFields) {
  const intent = textIn(fields, 'payment_intent') ?? refuseRequest('Missing required param: payment_intent.')
  const metadata = textsIn(fields, 'metadata')
  return makeRefund(books, { intent, amount: wholeIn(fields, 'amount'), metadata })
}

function changeSubscription(books: Books, id: string, fields: FormFields) {
  const cancel = textIn(fields, 'cancel_at_period_end')
  if (cancel !== null) return setCancel(books, id, cancel === 'true')
  const subscription = need(books, 'subscription', id)
  if (textIn(fields, 'items', '0', 'id') !== itemIn(subscription).id)
    refuseRequest('No such subscription item.')
  const prorations = textIn(fields, 'proration_behavior')
  if (prorations !== 'none' && prorations !== 'always_invoice') {
    refuseRequest('The twin knows none and always_invoice.')
  }
  const price = need(books, 'price', textIn(fields, 'items', '0', 'price') ?? '')
  const changed = changePrice(books, id, price, prorations)
  if (fields.description === undefined) return changed
  return books.put('subscription', { ...changed, description: textIn(fields, 'description') })
}

/** A call that the twin does not know is refused, never answered with nothing. */
function unknownCall(): never {
  throw new StripeRefusal(404, 'invalid_request_error', null, 'Unrecognized request URL.')
}
