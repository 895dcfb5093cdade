import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { openRows } from '@/server/records/openRows'
import { leftOut, NOT_IN_RECORD } from '@/server/records/recordContents'
import { subjectWays } from '@/server/records/subjectWays'
import { ownEnquiries } from '@/server/rights/ownEnquiries'

export type RecordPart = { slug: string; title: string; rows: Record<string, unknown>[] }
/** `names`: what the ids of therapists, services and plans in it are called on the public site. */
export type ClientRecord = { client: string; at: string; names: Record<string, string>; parts: RecordPart[] }

const NAMED = [
  ['therapists', 'displayName'],
  ['services', 'name'],
  ['plans', 'name'],
] as const

/**
 * All that the practice holds about a client, at one moment, opened where it is sealed. People of the
 * practice are named by their role alone.
 */
export async function readRecord(payload: Payload, client: TypedUser, at: string): Promise<ClientRecord> {
  const id = String(client.id)
  const { locale, email } = client as { locale?: string; email?: string }
  const enquiries = await ownEnquiries(payload, email ?? '')
  const req = await createLocalReq({ user: client, locale: locale ?? 'en' }, payload)
  const transaction = await payload.db.beginTransaction({ isolationLevel: 'repeatable read' })
  if (transaction === null) throw new Error('no transaction could be opened')
  req.transactionID = transaction
  try {
    const parts: RecordPart[] = []
    for (const { slug, whereOf } of subjectWays(payload.config.collections)) {
      if (!NOT_IN_RECORD[slug]) parts.push(await readPart(req, slug, whereOf(id)))
    }
    parts.push(await readPart(req, 'enquiries', { id: { in: enquiries } }))
    const names = await readNames(req, JSON.stringify(parts))
    return { client: id, at, names, parts }
  } finally {
    // It has only read.
    await payload.db.rollbackTransaction(transaction)
  }
}

async function readPart(req: PayloadRequest, slug: string, where: object): Promise<RecordPart> {
  const { docs } = await req.payload.find({
    collection: slug as 'clients',
    where: where as never,
    sort: 'id',
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    req,
  })
  const opened = await openRows(req.payload, slug, docs as unknown as Record<string, unknown>[])
  const client = String(req.user?.id)
  const rows = opened.map((row) => {
    const left = leftOut(slug, row, client)
    return Object.fromEntries(
      Object.entries(row)
        .filter(([name]) => !left.includes(name))
        .map(([name, value]) => [name, withoutColleagues(inSections(slug, name, value))]),
    )
  })
  return { slug, title: titleOf(req.payload, slug), rows }
}

/** What a note says stands sealed as one text of its sections. */
function inSections(slug: string, name: string, value: unknown): unknown {
  if (slug !== 'notes' || name !== 'body' || typeof value !== 'string' || !value.startsWith('{')) return value
  return JSON.parse(value)
}

/** Who of the practice it was is their own data, however deep it stands. */
function withoutColleagues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutColleagues)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutColleagues(one)]))
  return typeof value === 'string' && /^user:[0-9a-f-]{36}$/.test(value) ? 'practice' : value
}

function titleOf(payload: Payload, slug: string): string {
  const plural = payload.config.collections.find((one) => one.slug === slug)?.labels.plural
  return typeof plural === 'string' ? plural : slug
}

async function readNames(req: PayloadRequest, text: string): Promise<Record<string, string>> {
  const names: Record<string, string> = {}
  for (const [collection, field] of NAMED) {
    const { docs } = await req.payload.find({ collection, depth: 0, pagination: false, req })
    for (const doc of docs) {
      if (text.includes(String(doc.id)))
        names[String(doc.id)] = String((doc as unknown as Record<string, unknown>)[field])
    }
  }
  return names
}
