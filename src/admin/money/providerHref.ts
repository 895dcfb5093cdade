/** Where Stripe shows its objects; what has no page of its own is found by its search. */
const PAGES: Record<string, string> = {
  pi: 'payments',
  py: 'payments',
  in: 'invoices',
  sub: 'subscriptions',
  cus: 'customers',
  price: 'prices',
}

type Where = { provider: string; livemode: boolean }

/** The page of an object at Stripe; null for the twin, whose books have no pages. */
export function providerHref(object: string, { provider, livemode }: Where): string | null {
  if (provider !== 'stripe') return null
  const site = `https://dashboard.stripe.com${livemode ? '' : '/test'}`
  const page = PAGES[object.split('_')[0] ?? '']
  return page ? `${site}/${page}/${object}` : `${site}/search?query=${encodeURIComponent(object)}`
}
