import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { placeOf } from '@/domain/site/addresses'
import { rowsOf, sql, transactionOf } from '@/server/sql'

type Redirect = { from?: string; to?: { type?: string | null; url?: string | null } }

/** Nobody is led further than this from an old address. */
const STEPS_MAX = 10

/**
 * An address that leads to itself, at once or by others, would be asked for without end, and browsers keep a
 * permanent redirect. @throws DomainError invalid_input beside `to.url`
 */
export const refuseCircle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { from, to }: Redirect = { ...originalDoc, ...data }
  if (to?.type !== 'custom' || !to.url?.startsWith('/')) return data
  const [circle] = await rowsOf(
    await transactionOf(req),
    sql`with recursive way (place, steps) as (
          values (${placeOf(to.url)}, 1)
          union all
          select rtrim(split_part(split_part(r.to_url, '?', 1), '#', 1), '/')::text, steps + 1
          from way join redirects r on r."from" = way.place and r.to_type = 'custom' and starts_with(r.to_url, '/')
          where steps < ${STEPS_MAX} and r.id is distinct from ${originalDoc?.id ?? null}::uuid)
        select 1 from way where place = ${from ?? ''} or steps >= ${STEPS_MAX} limit 1`,
  )
  if (!circle) return data
  const message = 'This leads back to where it began. Choose the page at the end of the way.'
  throw new DomainError('invalid_input', message, { fields: [{ path: 'to.url', message }] })
}
