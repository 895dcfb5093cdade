import type { Books, Kind } from '@/adapters/payments/twin/books'
import { shown } from '@/adapters/payments/twin/shown'

/** Where a field names another thing by its id. */
const NAMES: Record<string, Kind> = {
  payment_intent: 'intent',
  latest_charge: 'charge',
  charge: 'charge',
  invoice: 'invoice',
  customer: 'customer',
  subscription: 'subscription',
  latest_invoice: 'invoice',
  product: 'product',
}

type Fields = Record<string, unknown>

/** A thing as Stripe shows it, what the paths name (`payment_intent.latest_charge`) written out. */
export function expand(books: Books, thing: object, paths: readonly string[]): Fields {
  const split = paths.map((path) => path.split('.'))
  const asked = split.map(([first = '']) => first)
  const fields = shown(thing, asked)
  for (const name of new Set(asked)) {
    const below = split.filter(([first, ...rest]) => first === name && rest.length > 0)
    const kind = NAMES[name]
    const id = fields[name]
    const named = kind && typeof id === 'string' ? books.get(kind, id) : null
    if (named)
      fields[name] = expand(
        books,
        named,
        below.map(([, ...rest]) => rest.join('.')),
      )
  }
  return fields
}
