import type { Payload } from 'payload'
import { poolOf, sql } from '@/server/sql'

type Hours = { weekday: '1' | '2' | '3' | '4' | '5'; from: string; to: string }

const SERVICES = [
  {
    slug: 'individual-session',
    name: 'Individual session',
    description: 'Fifty minutes, just for you, by video.',
    minutes: 50,
    credits: 1,
    modality: 'video',
  },
  {
    slug: 'first-conversation',
    name: 'First conversation',
    description: 'Twenty-five minutes to get to know each other, free of charge.',
    minutes: 25,
    credits: 0,
    modality: 'video',
  },
  {
    slug: 'couple-session',
    name: 'Session for two',
    description: 'Eighty minutes for couples, in our rooms.',
    minutes: 80,
    credits: 2,
    modality: 'in_person',
    address: 'Lindenhof, Am Linden 4, 10115 Berlin',
  },
] as const

const PLANS = [
  { slug: 'single', name: 'One session', kind: 'pack', credits: 1, price: 9_500, validFor: 365 },
  { slug: 'pack-5', name: 'Five sessions', kind: 'pack', credits: 5, price: 45_000, validFor: 365 },
  { slug: 'pack-10', name: 'Ten sessions', kind: 'pack', credits: 10, price: 86_000, validFor: 730 },
  {
    slug: 'monthly-4',
    name: 'Four sessions a month',
    kind: 'subscription',
    credits: 4,
    price: 34_000,
    interval: 'month',
    carryOver: 1,
  },
  {
    slug: 'monthly-2',
    name: 'Two sessions a month',
    kind: 'subscription',
    credits: 2,
    price: 17_800,
    interval: 'month',
    carryOver: 1,
  },
] as const

const DAYS = ['1', '2', '3', '4', '5'] as const

/** Each with the account that signs in for it, or none. */
const THERAPISTS = [
  {
    slug: 'mara-lindqvist',
    displayName: 'Mara Lindqvist',
    account: 'therapist@demo.test',
    bio: 'Works with anxiety, exhaustion and the questions that come at night. Calm, exact, with a dry humour.',
    languages: ['de', 'en', 'sv'],
    specialties: ['Anxiety', 'Exhaustion', 'Sleep'],
    services: ['individual-session', 'first-conversation', 'couple-session'],
    timeZone: 'Europe/Berlin',
    weeklyHours: both('08:00', '12:00', '13:00', '18:00'),
  },
  {
    slug: 'jonas-weber',
    displayName: 'Jonas Weber',
    account: null,
    bio: 'Accompanies people through grief and new beginnings. Listens longer than most.',
    languages: ['de', 'en'],
    specialties: ['Grief', 'Separation', 'Change'],
    services: ['individual-session', 'first-conversation'],
    timeZone: 'Europe/Berlin',
    weeklyHours: both('09:00', '13:00', '14:00', '19:00'),
  },
  {
    slug: 'aylin-kaya',
    displayName: 'Aylin Kaya',
    account: null,
    bio: 'For couples who have lost their thread, and for those who look for a way between two cultures.',
    languages: ['de', 'tr', 'en'],
    specialties: ['Couples', 'Family', 'Identity'],
    services: ['individual-session', 'first-conversation', 'couple-session'],
    timeZone: 'Europe/Lisbon',
    weeklyHours: both('10:00', '14:00', '15:00', '20:00'),
  },
]

/** Stands on every receipt. */
const ADDRESS = 'Lindenallee 4\n10115 Berlin'

function both(from: string, noon: string, again: string, to: string): Hours[] {
  return DAYS.flatMap((weekday) => [
    { weekday, from, to: noon },
    { weekday, from: again, to },
  ])
}

/** Services, plans and therapists, each once; what is there already stays as it is. */
export async function seedOfferings(payload: Payload, accounts: Map<string, string>): Promise<void> {
  await poolOf(payload).execute(
    sql`update practice set postal_address = ${ADDRESS}, tax_number = '37/123/45678' where postal_address = ''`,
  )
  const services = new Map<string, string>()
  for (const service of SERVICES) services.set(service.slug, await once(payload, 'services', service))
  for (const plan of PLANS) await once(payload, 'plans', plan)
  for (const { account, services: given, ...therapist } of THERAPISTS) {
    const ids = given.flatMap((slug) => services.get(slug) ?? [])
    const user = account === null ? {} : { user: accounts.get(account) }
    await once(payload, 'therapists', {
      ...therapist,
      ...user,
      services: ids,
      bufferBefore: 0,
      bufferAfter: 10,
    })
  }
}

async function once(
  payload: Payload,
  collection: 'services' | 'plans' | 'therapists',
  fields: { slug: string } & Record<string, unknown>,
): Promise<string> {
  const where = { slug: { equals: fields.slug } }
  const found = await payload.find({ collection, where, limit: 1, depth: 0, pagination: false })
  if (found.docs[0]) return found.docs[0].id
  return (await payload.create({ collection, data: fields as never, depth: 0 })).id
}
