import type { Payload, Where } from 'payload'
import type { Role, Slug } from '@/collections/access/matrix'
import { readShownPictures } from '@/server/site/readShownPictures'
import { poolOf } from '@/server/sql'

type Own = (id: string) => Where

const self: Own = (id) => ({ id: { equals: id } })
const ofClient: Own = (id) => ({ client: { equals: id } })
const therapistUser: Own = (id) => ({ 'therapist.user': { equals: id } })

/** What `own` means: the rows of `slug` that belong to the signed-in person with this id. */
export const OWN: Partial<Record<Slug, Partial<Record<Role, Own>>>> = {
  users: { therapist: self, editor: self, staff: self },
  clients: { client: self, therapist: (id) => ({ 'therapists.user': { equals: id } }) },
  therapists: { therapist: (id) => ({ user: { equals: id } }) },
  'time-off': { therapist: therapistUser },
  // Whose it is, or to whom it was handed with the client's consent.
  notes: { therapist: (id) => ({ or: [therapistUser(id), { 'handedTo.user': { equals: id } }] }) },
  'note-handovers': { client: ofClient },
  bookings: { client: ofClient, therapist: therapistUser },
  series: { client: ofClient, therapist: therapistUser },
  waitlist: { client: ofClient },
  conversations: { client: ofClient, therapist: therapistUser },
  messages: {
    client: ofClient,
    therapist: (id) => ({ 'conversation.therapist.user': { equals: id } }),
  },
  attachments: {
    client: ofClient,
    therapist: (id) => ({ 'conversation.therapist.user': { equals: id } }),
  },
  'credit-lots': { client: ofClient },
  subscriptions: { client: ofClient },
  receipts: { client: ofClient },
  consents: { client: ofClient },
  erasures: { client: ofClient },
  'ledger-entries': { client: (id) => ({ 'lot.client': { equals: id } }) },
}

/**
 * Which rows anybody is shown at all, whatever their role: a time that is kept for a visitor is no session of
 * anybody, and stands in the availability alone.
 */
export const SHOWN: Partial<Record<Slug, Where>> = { bookings: { status: { not_equals: 'reserved' } } }

const PUBLISHED: Where = { published: { equals: true } }
const NO_DRAFT: Where = { _status: { equals: 'published' } }

/** What `published` means: the rows of `slug` that the public site shows. */
export async function publishedOf(slug: Slug, payload: Payload): Promise<Where> {
  if (slug === 'media') return { id: { in: await readShownPictures(poolOf(payload)) } }
  return slug === 'pages' || slug === 'posts' ? NO_DRAFT : PUBLISHED
}
