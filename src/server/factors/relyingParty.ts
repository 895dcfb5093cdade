import { isIP } from 'node:net'
import { DomainError } from '@/domain/errors'
import { env } from '@/server/env'

/**
 * To whom passkeys are bound: the site's name and origin. Null where its address is a number, which no
 * browser takes for this.
 */
export function relyingParty(): { id: string; origin: string } | null {
  const { hostname, origin } = new URL(env().SITE_URL)
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? null : { id: hostname, origin }
}

/** @throws DomainError not_allowed where there can be no passkeys */
export function partyOrRefuse(): { id: string; origin: string } {
  const party = relyingParty()
  if (!party) throw new DomainError('not_allowed', 'Passkeys need an address of the site that is a name.')
  return party
}
