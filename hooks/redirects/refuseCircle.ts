import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { placeOf } from '@/domain/site/addresses'
import { rowsOf, sql, transactionOf } from '@/server/sql'

type Redirect = { from?: string; to?: { type?: string | null; url?: string | null } }

/** Nobody follows more old addresses one after the other; browsers give up soon after. */
const STEPS_MAX = 5
const CIRCLE = 'From there it leads back here, or over too many other redirects. Name where it ends.'

/**
 * Old addresses that lead to one another would send a browser round and round.
 * @throws DomainError invalid_input beside `to.url`
 */
export const refuseCircle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { from, to }: Redirect = { ...originalDoc, ...data }
  if (to?.type !== 'custom' || !to.url?.startsWith('/')) return data
  const [circle] = await rowsOf(
    await transactionOf(req),
    sql`with recursive way (place, steps) as (
          select ${placeOf(to.url)}::text, 1
          union all
          select coalesce(nullif(regexp_replace(r.to_url, '^/de(?=/|$)|/*([?#].*)?$', '', 'g'), ''), '/'), steps + 1
          from way join redirects r on r."from" = way.place and r.to_type = 'custom' and starts_with(r.to_url, '/')
          where steps <= ${STEPS_MAX} and r.id is distinct from ${originalDoc?.id ?? null}::uuid)
        select 1 from way where place = ${from ?? ''} or steps > ${STEPS_MAX} limit 1`,
  )
  if (!circle) return data
  throw new DomainError('invalid_input', CIRCLE, { fields: [{ path: 'to.url', message: CIRCLE }] })
}
