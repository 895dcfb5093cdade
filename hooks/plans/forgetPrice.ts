import type { CollectionBeforeChangeHook } from 'payload'

const TERMS_OF_PRICE = ['kind', 'price', 'currency', 'interval'] as const

/** A plan of another price is not sold by the provider's old one: it is made anew when it is next needed. */
export const forgetPrice: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (!originalDoc?.stripePriceId) return data
  const isOther = TERMS_OF_PRICE.some((term) => data[term] !== undefined && data[term] !== originalDoc[term])
  return isOther ? { ...data, stripePriceId: null } : data
}
