import type { Payload } from 'payload'
import { currentText } from '@/domain/consents/consent'
import { DEMO_PASSWORD } from '@/domain/identity/passwordRules'
import type { Locale } from '@/domain/identity/roles'
import { DAY_MS } from '@/domain/scheduling/instant'
import { readNow } from '@/server/clock'
import { insertConsent, readConsents } from '@/server/consents'
import { writePassword } from '@/server/credentials'
import { hashPassword } from '@/server/passwords'
import { poolOf } from '@/server/sql'

const USERS = [
  { email: 'owner@demo.test', name: 'Olivia Brandt', roles: ['owner'] },
  { email: 'staff@demo.test', name: 'Sam Richter', roles: ['staff'] },
  { email: 'editor@demo.test', name: 'Edda Voss', roles: ['editor'] },
  { email: 'therapist@demo.test', name: 'Mara Lindqvist', roles: ['therapist'] },
] as const

const CLIENTS = [
  {
    email: 'client@demo.test',
    name: 'Ada Martin',
    timeZone: 'Europe/Berlin',
    locale: 'en',
    phone: '+49 30 5550101',
  },
  { email: 'ben@demo.test', name: 'Ben Okafor', timeZone: 'Europe/Lisbon', locale: 'en', phone: null },
  { email: 'clara@demo.test', name: 'Clara Neumann', timeZone: 'Europe/Berlin', locale: 'de', phone: null },
  { email: 'deniz@demo.test', name: 'Deniz Arslan', timeZone: 'Europe/Istanbul', locale: 'de', phone: null },
  {
    email: 'emil@demo.test',
    name: 'Emil Sørensen',
    timeZone: 'Europe/Copenhagen',
    locale: 'en',
    phone: null,
  },
] as const

/** The demo accounts, each once, with the demo password. @returns ids by address, of users and of clients */
export async function seedPeople(payload: Payload): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const phc = await hashPassword(DEMO_PASSWORD)
  for (const user of USERS) ids.set(user.email, await once(payload, 'users', user, phc))
  // Before anything of what they did here.
  const verifiedAt = new Date((await readNow(poolOf(payload))) - 60 * DAY_MS).toISOString()
  for (const client of CLIENTS) {
    const id = await once(payload, 'clients', { ...client, verifiedAt }, phc)
    await agree(payload, id, client.locale)
    ids.set(client.email, id)
  }
  return ids
}

async function once(
  payload: Payload,
  collection: 'users' | 'clients',
  fields: { email: string } & Record<string, unknown>,
  phc: string,
): Promise<string> {
  const where = { email: { equals: fields.email } }
  const found = await payload.find({ collection, where, limit: 1, depth: 0, pagination: false })
  if (found.docs[0]) return found.docs[0].id
  const { id } = await payload.create({ collection, data: fields as never, depth: 0 })
  await writePassword(poolOf(payload), { collection, id }, phc)
  return id
}

/** As whoever signs up does: to the words of today, in the own language; once. */
async function agree(payload: Payload, client: string, locale: Locale): Promise<void> {
  const said = await readConsents(payload, client)
  for (const { document, at } of said) {
    if (at !== null) continue
    await insertConsent(poolOf(payload), { client, locale, document, given: true }, currentText(document))
  }
}
