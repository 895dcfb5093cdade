import { randomUUID } from 'node:crypto'
import { configure } from '@payload-config'
import { newClient } from '@tests/support/people'
import { getPayload } from 'payload'
import { writePassword } from '@/server/credentials'
import { hashPassword } from '@/server/passwords'
import { poolOf } from '@/server/sql'
import type { Cluster, Database } from './cluster'
import { type Ask, expectAll, load } from './load'
import { startProgram } from './programs'
import { atMost, median, quantile, type Report } from './report'

const PAIRS = 200
const WARM = 20

type Errand = { words: string; status: number; ask: (email: string) => Ask }

const ERRANDS: Errand[] = [
  {
    words: 'sign-in with a wrong password',
    status: 401,
    ask: (email) => post('/clients/login', { email, password: 'not the password' }),
  },
  { words: 'forgotten password', status: 200, ask: (email) => post('/clients/forgot-password', { email }) },
  {
    words: 'sign-up',
    status: 202,
    ask: (email) =>
      post('/portal/sign-up', {
        ...{ name: 'Ada', email, password: 'kelp beyond the pier' },
        ...{ timeZone: 'Europe/Berlin', locale: 'en' },
      }),
  },
]

const post = (path: string, body: object): Ask => ({ method: 'POST', path: `/api${path}`, body })

/**
 * Whether time tells who is a client: pairs of a known and an unknown address, one after the other over one
 * connection, which of the two first in turn (what one leaves to do after its answer falls on both alike).
 * Noise is how far apart the middle half of one kind lies.
 */
export async function enumeration(cluster: Cluster): Promise<Report> {
  const database = await cluster.newDatabase('enumeration')
  const known = await accounts(database, PAIRS + WARM)
  const door = await startProgram('serveOurs', database.appUrl)
  const lines: { words: string; known: number; unknown: number; gap: number; noise: number }[] = []
  for (const errand of ERRANDS) lines.push(await measure(door.port, errand, known))
  await door.stop()
  return {
    name: 'enumeration',
    ratios: lines.map(({ words, gap, noise }) =>
      atMost(`gap of the medians / noise: ${words}`, Math.abs(gap) / noise, 0.5),
    ),
    tables: [
      {
        title: `ms, medians of ${PAIRS} interleaved pairs`,
        head: ['', 'known address', 'unknown address', 'gap', 'noise'],
        rows: lines.map(({ words, ...figures }) => [
          words,
          ...[figures.known, figures.unknown, figures.gap, figures.noise].map((ms) => ms.toFixed(3)),
        ]),
      },
    ],
    notes: [],
  }
}

async function measure(port: number, { words, status, ask }: Errand, known: string[]) {
  const pairs = known.map((email, index) => {
    const two = [
      { kind: 'known', email },
      { kind: 'unknown', email: `nobody-${randomUUID()}@example.org` },
    ]
    return index % 2 ? two.reverse() : two
  })
  const asked = pairs.flat()
  const run = expectAll(
    await load(
      { port, connections: 1 },
      asked.map(({ email }) => ask(email)),
    ),
    status,
  )
  const times = (kind: string) =>
    run.told.filter((_, index) => index >= 2 * WARM && asked[index]?.kind === kind).map(({ ms }) => ms)
  const [ours, theirs] = [times('known'), times('unknown')]
  return {
    words,
    known: median(ours),
    unknown: median(theirs),
    gap: median(ours) - median(theirs),
    noise: quantile(theirs, 0.75) - quantile(theirs, 0.25),
  }
}

/** Addresses of clients who may sign in; each is asked about once, so that no limit is met. */
async function accounts(database: Database, count: number): Promise<string[]> {
  const config = await configure({ databaseUrl: database.appUrl, applicationName: 'trs bench' })
  const payload = await getPayload({ config, key: database.name })
  const phc = await hashPassword('moss under slate 7')
  const emails: string[] = []
  while (emails.length < count) {
    const email = `known-${randomUUID()}@example.org`
    const { id } = await newClient(payload, { email })
    await writePassword(poolOf(payload), { collection: 'clients', id }, phc)
    emails.push(email)
  }
  await (payload.db as unknown as { pool: { end: () => Promise<void> } }).pool.end()
  return emails
}
