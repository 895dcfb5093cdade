/** The roles of the practice. A signed-in user may hold several; the most generous one decides. */
export const ROLES = ['visitor', 'client', 'therapist', 'editor', 'staff', 'owner'] as const
export type Role = (typeof ROLES)[number]

export const OPERATIONS = ['create', 'read', 'update', 'delete'] as const
export type Operation = (typeof OPERATIONS)[number]

/** `own` is said for each collection in `ownership.ts`; `published` is what the public site shows. */
export type Reach = 'all' | 'own' | 'published'
/**
 * Who may read, set at creation (`update` where it is not said) and change a field, within its row's reach.
 */
type FieldRule = { read?: Role[]; create?: Role[]; update: Role[] }
type Row = Partial<Record<Role, Reach>>
type Rule = Record<Operation, Row> & { fields?: Record<string, FieldRule> }

const nobody: Row = {}
const office: Row = { staff: 'all', owner: 'all' }
const editors: Row = { editor: 'all', owner: 'all' }
/** What the public site shows; whoever edits it sees what is not shown yet too. */
const readers: Row = {
  visitor: 'published',
  client: 'published',
  therapist: 'published',
  staff: 'published',
  ...editors,
}
/** What something published shows; whoever works here chooses among all. */
const lookers: Row = { visitor: 'published', client: 'published', therapist: 'all', ...office, ...editors }
const anybody = Object.fromEntries(ROLES.map((role) => [role, 'all'])) as Record<Role, 'all'>

/**
 * The access matrix: who may do what to which collection, in Payload's REST and Local API alike.
 * What is not written here is refused. Fields named here are narrower than their row.
 * Bookings, lots, entries and all that is money have no writers: their documents come from the doors'
 * commands alone.
 */
export const MATRIX = {
  users: {
    create: { owner: 'all' },
    read: { therapist: 'own', editor: 'own', staff: 'own', owner: 'all' },
    update: { therapist: 'own', editor: 'own', staff: 'own', owner: 'all' },
    delete: nobody,
    fields: {
      email: { update: ['owner'] },
      formerEmail: { read: ['owner'], update: [] },
      addressHeldUntil: { read: ['owner'], update: [] },
      roles: { update: ['owner'] },
      disabled: { update: ['owner'] },
    },
  },
  clients: {
    create: office,
    read: { client: 'own', therapist: 'own', ...office },
    update: { client: 'own', ...office },
    delete: nobody,
    fields: {
      // Whoever changes the address can have a reset link sent there: staff may trigger one, never choose.
      email: { create: ['staff', 'owner'], update: ['owner'] },
      formerEmail: { read: ['staff', 'owner'], update: [] },
      addressHeldUntil: { read: ['staff', 'owner'], update: [] },
      // Begun by a booking, ended at a door of its own: a form would write back the list it was opened with.
      therapists: { read: ['therapist', 'staff', 'owner'], update: [] },
      stripeCustomerId: { read: ['staff', 'owner'], update: [] },
      verifiedAt: { read: ['staff', 'owner'], update: [] },
      restrictedAt: { read: ['client', 'therapist', 'staff', 'owner'], update: [] },
      erasedAt: { read: ['staff', 'owner'], update: [] },
    },
  },
  sessions: { create: nobody, read: nobody, update: nobody, delete: nobody },
  credentials: { create: nobody, read: nobody, update: nobody, delete: nobody },
  'second-factors': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'recovery-codes': { create: nobody, read: nobody, update: nobody, delete: nobody },
  challenges: { create: nobody, read: nobody, update: nobody, delete: nobody },
  'account-tokens': { create: nobody, read: nobody, update: nobody, delete: nobody },
  therapists: {
    create: office,
    read: { visitor: 'published', client: 'published', editor: 'published', therapist: 'all', ...office },
    update: { therapist: 'own', ...office },
    delete: nobody,
    fields: {
      // Who signs in for a profile reads what is confided to it.
      user: { read: ['therapist', 'staff', 'owner'], update: ['owner'] },
      slug: { update: ['staff', 'owner'] },
      services: { update: ['staff', 'owner'] },
      published: { update: ['staff', 'owner'] },
    },
  },
  'time-off': {
    create: { therapist: 'own', ...office },
    read: { therapist: 'own', ...office },
    update: { therapist: 'own', ...office },
    delete: { therapist: 'own', ...office },
    fields: { therapist: { create: ['therapist', 'staff', 'owner'], update: ['staff', 'owner'] } },
  },
  services: {
    create: office,
    read: { visitor: 'published', client: 'published', editor: 'published', therapist: 'all', ...office },
    update: office,
    delete: nobody,
    fields: { address: { read: ['client', 'therapist', 'staff', 'owner'], update: ['staff', 'owner'] } },
  },
  plans: {
    create: office,
    read: {
      visitor: 'published',
      client: 'published',
      editor: 'published',
      therapist: 'published',
      ...office,
    },
    update: office,
    delete: nobody,
    // By it the provider charges: kept by those who ask the provider, never by hand.
    fields: { stripePriceId: { read: ['staff', 'owner'], update: [] } },
  },
  bookings: {
    create: nobody,
    read: { client: 'own', therapist: 'own', ...office },
    update: nobody,
    delete: nobody,
    fields: { attemptId: { read: ['staff', 'owner'], update: [] }, attemptFor: { read: [], update: [] } },
  },
  series: {
    create: nobody,
    read: { client: 'own', therapist: 'own', ...office },
    update: nobody,
    delete: nobody,
    fields: { attemptId: { read: ['staff', 'owner'], update: [] }, attemptFor: { read: [], update: [] } },
  },
  waitlist: { create: nobody, read: { client: 'own', ...office }, update: nobody, delete: nobody },
  'waitlist-offers': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'freed-times': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'credit-lots': {
    create: nobody,
    read: { client: 'own', ...office },
    update: nobody,
    delete: nobody,
    fields: { evidence: { read: ['staff', 'owner'], update: [] } },
  },
  'ledger-entries': {
    create: nobody,
    read: { client: 'own', ...office },
    update: nobody,
    delete: nobody,
    fields: {
      actor: { read: ['staff', 'owner'], update: [] },
      evidence: { read: ['staff', 'owner'], update: [] },
    },
  },
  // Whoever is no party reads none of it, reception and owners included.
  conversations: {
    create: nobody,
    read: { client: 'own', therapist: 'own' },
    update: nobody,
    delete: nobody,
  },
  messages: {
    create: nobody,
    read: { client: 'own', therapist: 'own' },
    update: nobody,
    delete: nobody,
    // Its words are shown by doors that note who read them.
    fields: { body: { read: [], update: [] }, attemptId: { read: [], update: [] } },
  },
  attachments: {
    create: nobody,
    read: { client: 'own', therapist: 'own' },
    update: nobody,
    delete: nobody,
    fields: { name: { read: [], update: [] } },
  },
  'attachment-parts': {
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
    fields: { content: { read: [], update: [] } },
  },
  'notification-events': {
    create: nobody,
    read: office,
    update: nobody,
    delete: nobody,
    fields: { claimToken: { read: [], update: [] } },
  },
  // What leads into a room is told to its two people at their doors, and to nobody anywhere else.
  rooms: {
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
    fields: { clientJoin: { read: [], update: [] }, therapistJoin: { read: [], update: [] } },
  },
  // Its words are shown by a door that notes who read them. Nobody but the author has one, of whatever role.
  notes: {
    create: nobody,
    read: { therapist: 'own' },
    update: nobody,
    delete: nobody,
    fields: {
      reason: { read: [], update: [] },
      draft: { read: [], update: [] },
      body: { read: [], update: [] },
    },
  },
  'note-handovers': { create: nobody, read: { client: 'own', owner: 'all' }, update: nobody, delete: nobody },
  'data-keys': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'calendar-feeds': { create: nobody, read: nobody, update: nobody, delete: nobody },
  payments: { create: nobody, read: office, update: nobody, delete: nobody },
  subscriptions: {
    create: nobody,
    read: { client: 'own', ...office },
    update: nobody,
    delete: nobody,
    fields: {
      stripeSubscriptionId: { read: ['staff', 'owner'], update: [] },
      stripeItemId: { read: ['staff', 'owner'], update: [] },
    },
  },
  checkouts: { create: nobody, read: office, update: nobody, delete: nobody },
  tasks: { create: nobody, read: office, update: nobody, delete: nobody },
  reconciliations: { create: nobody, read: office, update: nobody, delete: nobody },
  receipts: { create: nobody, read: { client: 'own', ...office }, update: nobody, delete: nobody },
  reasons: { create: nobody, read: office, update: nobody, delete: nobody },
  consents: { create: nobody, read: { client: 'own', ...office }, update: nobody, delete: nobody },
  'record-exports': { create: nobody, read: nobody, update: nobody, delete: nobody },
  erasures: { create: nobody, read: { client: 'own', ...office }, update: nobody, delete: nobody },
  'audit-events': { create: nobody, read: { owner: 'all' }, update: nobody, delete: nobody },
  pages: { create: editors, read: readers, update: editors, delete: editors },
  posts: { create: editors, read: readers, update: editors, delete: editors },
  media: { create: editors, read: lookers, update: editors, delete: editors },
  redirects: { create: editors, read: editors, update: editors, delete: editors },
  // Written at the door of the public site alone; staff note what became of it, and change no word.
  enquiries: {
    create: nobody,
    read: office,
    update: office,
    delete: nobody,
    fields: {
      name: { update: [] },
      email: { update: [] },
      message: { update: [] },
      locale: { update: [] },
      receivedAt: { update: [] },
    },
  },
} satisfies Record<string, Rule>

export type Slug = keyof typeof MATRIX

/** Globals have no create or delete. */
export const GLOBALS = {
  practice: {
    read: anybody,
    update: { owner: 'all' } as Row,
  },
  navigation: { read: anybody, update: editors },
} satisfies Record<string, { read: Row; update: Row }>

export type GlobalSlug = keyof typeof GLOBALS

/** @returns the rule of `slug` in the matrix's widest type. */
export function ruleOf(slug: Slug): Rule {
  return MATRIX[slug]
}
