import type { FieldHook } from 'payload'
import { placeOf } from '@/domain/site/addresses'

/** An old address is kept as a place, however it was pasted: without host, language, query or last slash. */
export const asPlace: FieldHook = ({ value }) =>
  typeof value === 'string'
    ? placeOf(`/${value.replace(/^https?:\/\/[^/]+/, '').replace(/^\/+/, '')}`)
    : value
