import type { Person } from './expected'

const STAMPS = 'id createdAt updatedAt'
const BOOKING = `${STAMPS} client therapist service status startsAt endsAt blocksFrom blocksTo freeCancelUntil
  clientTimeZone localStart credits creditType sequence generation cancelledBy cancelReason overbooked series
  occurrence plannedEnd`
const SERIES = 'id client therapist service firstStart timeZone times madeAt endedAt endedBy'
const LOT = `${STAMPS} client creditType source grantKey granted available held used forfeited expired revoked paid
  currency owes expiresAt frozen entries head`
const ENTRY = 'id key type lot position quantity from to booking generation answers reason at previous hash'
const THERAPIST = `${STAMPS} displayName slug published bio photo languages specialties services timeZone acceptingClients
  bufferBefore bufferAfter weeklyHours overrides`
const CLIENT = `${STAMPS} name email phone timeZone locale notificationPreferences restrictedAt`
const SERVICE = `${STAMPS} name slug description minutes credits creditType modality published`
const PLAN = `${STAMPS} name slug kind credits creditType price currency interval validFor carryOver trialDays trialCredits
  published`
const USER = `${STAMPS} name email roles disabled notificationPreferences`

const SUBSCRIPTION = `${STAMPS} client plan status currentPeriodStart currentPeriodEnd cancelAtPeriodEnd trialEnd
  endedAt scannedAt`
const PAYMENT = `${STAMPS} eventId provider eventType kind objectId livemode receivedAt client plan subscription
  evidence amount currency status periodStart periodEnd takenBack takenFrom processing outcome attempts nextAttemptAt
  lastError processedAt turn`
const CHECKOUT = `${STAMPS} client plan kind credits creditType validFor carryOver trialDays trialCredits price currency
  interval stripePriceId status sessionId subscription evidence`
const ERASURE =
  'id client requestedBy requestedAt dueAt waitingFor takenBackAt takenBackBy doneAt releasedUntil'
const RECEIPT = `id number client payment evidence item amount currency paidAt issuedAt taxText corrects refund issuer
  taxNumber`

const PAGE = `${STAMPS} title slug publishAt layout meta _status`
const POST = `${STAMPS} title slug publishAt author writtenAt lead drawing picture text meta _status`
const MEDIA = `${STAMPS} alt credit url thumbnailURL filename mimeType filesize width height focalX focalY sizes`

const all = (fields: string, ...people: Person[]) =>
  Object.fromEntries(people.map((person) => [person, fields]))

/** The fields that each person is shown of a document within reach. By hand, as the table of rows is. */
export const FIELDS: Record<string, Partial<Record<Person, string>>> = {
  users: {
    ...all(USER, 'therapist', 'editor', 'staff'),
    owner: `${USER} formerEmail addressHeldUntil`,
  },
  clients: {
    client: CLIENT,
    therapist: `${CLIENT} therapists`,
    ...all(
      `${CLIENT} therapists stripeCustomerId verifiedAt erasedAt formerEmail addressHeldUntil`,
      'staff',
      'owner',
    ),
  },
  therapists: {
    ...all(THERAPIST, 'visitor', 'client', 'editor'),
    ...all(`${THERAPIST} user`, 'therapist', 'staff', 'owner'),
  },
  'time-off': all(`${STAMPS} therapist startsAt endsAt`, 'therapist', 'staff', 'owner'),
  services: {
    ...all(SERVICE, 'visitor', 'editor'),
    ...all(`${SERVICE} address`, 'client', 'therapist', 'staff', 'owner'),
  },
  plans: {
    ...all(PLAN, 'visitor', 'client', 'therapist', 'editor'),
    ...all(`${PLAN} stripePriceId`, 'staff', 'owner'),
  },
  bookings: { ...all(BOOKING, 'client', 'therapist'), ...all(`${BOOKING} attemptId`, 'staff', 'owner') },
  series: { ...all(SERIES, 'client', 'therapist'), ...all(`${SERIES} attemptId`, 'staff', 'owner') },
  waitlist: all('id client service therapist from to status joinedAt endedAt', 'client', 'staff', 'owner'),
  conversations: all('id client therapist startedAt', 'client', 'therapist'),
  // Never the words, nor what a file is called or holds: those are told by doors that note who read them.
  messages: all('id conversation client sender at readAt', 'client', 'therapist'),
  attachments: all('id message conversation client number type bytes', 'client', 'therapist'),
  'credit-lots': { client: LOT, ...all(`${LOT} evidence`, 'staff', 'owner') },
  'ledger-entries': { client: ENTRY, ...all(`${ENTRY} evidence actor`, 'staff', 'owner') },
  'notification-events': all(
    `id kind status recipient channel subject booking sequence dueAt nextAttemptAt attempts lastError sentAt plannedAt
    leaseUntil dedupeKey`,
    'staff',
    'owner',
  ),
  subscriptions: {
    client: SUBSCRIPTION,
    ...all(`${SUBSCRIPTION} stripeSubscriptionId stripeItemId`, 'staff', 'owner'),
  },
  receipts: all(RECEIPT, 'client', 'staff', 'owner'),
  payments: all(PAYMENT, 'staff', 'owner'),
  checkouts: all(CHECKOUT, 'staff', 'owner'),
  tasks: all(`${STAMPS} kind subject client facts settledAt by`, 'staff', 'owner'),
  reconciliations: all(
    'id night status days begunAt endedAt found differences checked attempts nextAttemptAt lastError',
    'staff',
    'owner',
  ),
  // Never the words: those are shown by a door that notes who read them.
  notes: all(`${STAMPS} therapist client booking kind format revision signedAt amends handedTo`, 'therapist'),
  'note-handovers': all('id client from to askedBy askedAt decision decidedAt wording', 'client', 'owner'),
  reasons: all('id client booking command text actor at', 'staff', 'owner'),
  consents: all('id client document handover version locale hash given actor at', 'client', 'staff', 'owner'),
  erasures: all(ERASURE, 'client', 'staff', 'owner'),
  pages: all(PAGE, 'visitor', 'client', 'therapist', 'editor', 'staff', 'owner'),
  posts: all(POST, 'visitor', 'client', 'therapist', 'editor', 'staff', 'owner'),
  media: all(MEDIA, 'visitor', 'client', 'therapist', 'editor', 'staff', 'owner'),
  redirects: all(`${STAMPS} from to`, 'editor', 'owner'),
  enquiries: all('id status receivedAt name email message locale', 'staff', 'owner'),
  'audit-events': all('id action actor subject ipPrefix facts at position', 'owner'),
}

/** Which collection a reference leads to. */
export const LEADS_TO: Record<string, string> = {
  client: 'clients',
  therapist: 'therapists',
  therapists: 'therapists',
  service: 'services',
  services: 'services',
  lot: 'credit-lots',
  booking: 'bookings',
  conversation: 'conversations',
  message: 'messages',
  from: 'therapists',
  to: 'therapists',
  handedTo: 'therapists',
  handover: 'note-handovers',
  amends: 'notes',
  askedBy: 'users',
  user: 'users',
  plan: 'plans',
  subscription: 'subscriptions',
  payment: 'payments',
  photo: 'media',
}

export const namesOf = (fields: string) => fields.split(/\s+/).sort()
