import type Stripe from 'stripe'
import { BLANK_CUSTOMER, BLANK_PRICE, BLANK_PRODUCT } from '@/adapters/payments/twin/blankThings'
import { type Books, need, refuseRequest } from '@/adapters/payments/twin/books'
import { type FormFields, textIn, textsIn, wholeIn } from '@/adapters/payments/twin/formFields'

/** `POST /v1/customers` */
export function createCustomer(books: Books, fields: FormFields): Stripe.Customer {
  return books.put('customer', {
    ...BLANK_CUSTOMER,
    id: books.newId('cus'),
    created: books.now,
    name: textIn(fields, 'name'),
    email: textIn(fields, 'email'),
    metadata: textsIn(fields, 'metadata'),
  })
}

/** `POST /v1/products`, under an id of the caller's own where one is given */
export function createProduct(books: Books, fields: FormFields): Stripe.Product {
  const name = textIn(fields, 'name') ?? refuseRequest('Missing required param: name.')
  const id = textIn(fields, 'id') ?? books.newId('prod')
  if (books.get('product', id)) refuseRequest('Product already exists.', 'resource_already_exists')
  const metadata = textsIn(fields, 'metadata')
  return books.put('product', {
    ...BLANK_PRODUCT,
    id,
    created: books.now,
    updated: books.now,
    name,
    metadata,
  })
}

/** `POST /v1/products/:id` */
export function renameProduct(books: Books, id: string, fields: FormFields): Stripe.Product {
  const product = need(books, 'product', id)
  return books.put('product', {
    ...product,
    name: textIn(fields, 'name') ?? product.name,
    updated: books.now,
  })
}

/** `POST /v1/prices` */
export function createPrice(books: Books, fields: FormFields): Stripe.Price {
  const product = need(books, 'product', textIn(fields, 'product') ?? '')
  const amount = wholeIn(fields, 'unit_amount')
  const currency = textIn(fields, 'currency')
  const interval = textIn(fields, 'recurring', 'interval')
  if (amount === null || amount < 0) refuseRequest('Invalid integer: unit_amount.')
  if (!currency || !/^[a-z]{3}$/.test(currency)) refuseRequest('Invalid currency.')
  if (interval !== null && interval !== 'month' && interval !== 'year') {
    refuseRequest('The twin knows months and years.')
  }
  return books.put('price', {
    ...BLANK_PRICE,
    id: books.newId('price'),
    created: books.now,
    currency,
    product: product.id,
    unit_amount: amount,
    metadata: textsIn(fields, 'metadata'),
    nickname: product.name,
    type: interval ? 'recurring' : 'one_time',
    recurring: interval
      ? { interval, interval_count: 1, meter: null, trial_period_days: null, usage_type: 'licensed' }
      : null,
  })
}
