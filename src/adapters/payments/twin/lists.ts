import type Stripe from 'stripe'
import type { Books, Kept, Kind } from '@/adapters/payments/twin/books'
import { expand } from '@/adapters/payments/twin/expand'
import { type FormFields, textIn, textsIn, wholeIn } from '@/adapters/payments/twin/formFields'

type Thing = { id: string; created?: number }

/** How a list is narrowed: by a field of its things, or by what stands deeper. */
const FILTERS: Record<string, (thing: Record<string, unknown>) => unknown> = {
  subscription: (thing) => (thing as unknown as Stripe.Invoice).parent?.subscription_details?.subscription,
  customer: (thing) => thing.customer,
  payment_intent: (thing) => thing.payment_intent,
  product: (thing) => thing.product,
  active: (thing) => String(thing.active),
}

/** A page of a list, newest first, as `limit`, `starting_after`, `created[gte]` and the filters ask. */
export function pageOf(books: Books, kind: Kind, url: string, fields: FormFields) {
  const from = wholeIn(fields, 'created', 'gte') ?? 0
  const fits = (thing: Thing) =>
    (thing.created ?? 0) >= from &&
    Object.entries(FILTERS).every(([name, read]) => {
      const wanted = textIn(fields, name)
      return wanted === null || read(thing as unknown as Record<string, unknown>) === wanted
    })
  const found = (books.all(kind) as Thing[]).filter(fits).filter(statusAsked(kind, fields)).reverse()
  const asked = Object.values(textsIn(fields, 'expand')).map((path) => path.replace(/^data\./, ''))
  const { data, has_more } = cut(found, fields)
  return { object: 'list', url, has_more, data: data.map((thing) => expand(books, thing, asked)) }
}

/** A page of the lines of one thing, in their order. */
export function linesOf(lines: Thing[], url: string, fields: FormFields) {
  return { object: 'list', url, ...cut(lines, fields) }
}

function cut(found: Thing[], fields: FormFields) {
  const after = textIn(fields, 'starting_after')
  const start = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1
  const limit = Math.min(100, Math.max(1, wholeIn(fields, 'limit') ?? 10))
  return { data: found.slice(start, start + limit), has_more: found.length > start + limit }
}

/** Of subscriptions those that are not over, unless all are asked for. */
function statusAsked(kind: Kind, fields: FormFields) {
  const wanted = textIn(fields, 'status')
  return (thing: Thing) => {
    if (kind !== 'subscription') return wanted === null || (thing as Kept['invoice']).status === wanted
    const { status } = thing as Kept['subscription']
    return wanted === 'all' || (wanted === null ? status !== 'canceled' : status === wanted)
  }
}
