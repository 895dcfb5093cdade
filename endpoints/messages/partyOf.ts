import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import type { Party } from '@/domain/messages/party'
import { ofParty } from '@/server/messages/ofParty'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { clientOf, staffOf } from '@/server/whoAsks'

/** On which side of the practice a door stands: clients write from the portal, therapists from the panel. */
export type Side = 'portal' | 'staff'

/**
 * Whoever is signed in, as a party: a client, or a user who is a therapist. Reception and owners have no
 * conversations.
 * @throws DomainError not_signed_in, not_allowed
 */
export async function partyOf(req: PayloadRequest, side: Side): Promise<Party> {
  if (side === 'portal') return { side: 'client', id: String((await clientOf(req)).id) }
  return { side: 'therapist', id: String((await staffOf(req, 'therapist')).id) }
}

/** The party, and the conversation of theirs that the path names. @throws DomainError not_found */
export async function ownConversation(
  req: PayloadRequest,
  side: Side,
): Promise<{ party: Party; conversation: string }> {
  const party = await partyOf(req, side)
  const id = String(req.routeParams?.id ?? '').toLowerCase()
  const found = isUuid(id)
    ? await rowsOf(
        poolOf(req.payload),
        sql`select 1 from conversations c where c.id = ${id}::uuid and ${ofParty(party)}`,
      )
    : []
  // Somebody else's id and an id that nobody has are answered alike.
  if (found.length === 0) throw new DomainError('not_found', 'There is no such conversation.')
  return { party, conversation: id }
}
