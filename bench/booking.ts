import { randomUUID } from 'node:crypto'
import { startWeb } from '@tests/support/web'
import { type BareRun, bareBooking, barePeer, runBare } from './bare'
import type { Cluster, Database } from './cluster'
import { type Ask, CONNECTIONS, expectAll, load } from './load'
import { askToBook, openPractice, type Practice, type Slot, slotsOf, soloSlotsOf, times } from './practice'
import { cpuMsOf, startProgram } from './programs'
import { atLeast, median, type Report, type Table } from './report'
import { type Spent, statementsOf } from './statements'

const ROUNDS = 5
const REQUESTS = 240
/** Until the programs are compiled where they are hot, as those that run all day are. */
const WARM_UP = 480
/** One therapist has only so many hours. */
const REQUESTS_SOLO = 60

/** Processor milliseconds for each request, of the program and of PostgreSQL. */
type Result = BareRun & { programCpu: number; databaseCpu: number }

/** A booking with every invariant, beside what Payload does without any, and beside the SQL alone. */
export async function booking(cluster: Cluster): Promise<Report> {
  const database = await cluster.newDatabase('booking')
  const practice = await openPractice(database, { clients: 700, credits: 40, therapists: 24 })
  const peer = await openPeer(cluster)
  const ours = await startProgram('serveOurs', database.appUrl)
  const theirs = await startProgram('peer/servePeer', peer.database.ownerUrl)
  const web = await startWeb(database, { PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '' })
  const slot = slotsOf(practice)
  const solo = soloSlotsOf(practice)
  const book = (next: () => Slot, target: { port: number; origin?: string }) => async (count: number) =>
    expectAll(
      await load(
        target,
        times(count, () => askToBook(practice, next())),
      ),
      201,
    )
  const bare = (url: string, work: Parameters<typeof runBare<Slot>>[2]) => (count: number) =>
    runBare(url, times(count, slot), work)
  const lines = {
    ours: { words: 'our door', work: book(slot, ours), pid: ours.pid },
    peer: {
      words: "Payload's POST, one nested create, no invariant",
      work: async (count: number) =>
        expectAll(
          await load(
            theirs,
            times(count, () => peer.ask(practice, slot())),
          ),
          201,
        ),
      pid: theirs.pid,
    },
    bare: {
      words: 'the same transaction by SQL, every trigger',
      work: bare(database.appUrl, bareBooking(practice)),
    },
    barePeer: {
      words: "the peer's two inserts by SQL",
      work: bare(peer.database.ownerUrl, barePeer(practice)),
    },
    web: {
      words: 'our door through next start',
      work: book(slot, { port: Number(new URL(web.url).port), origin: web.url }),
      pid: web.pid,
    },
    solo: {
      words: 'our door, all with one therapist',
      work: book(solo, ours),
      pid: ours.pid,
      requests: REQUESTS_SOLO,
    },
    bareSolo: {
      words: 'the same by SQL, all with one therapist',
      work: (count: number) => runBare(database.appUrl, times(count, solo), bareBooking(practice)),
      requests: REQUESTS_SOLO,
    },
  }
  const results = await alternate(cluster, lines)
  await Promise.all([ours.stop(), theirs.stop(), web.stop()])
  const spent = await profile({ cluster, practice, database, peer, slot })
  return report(results, spent)
}

type Peer = { database: Database; ask: (practice: Practice, slot: Slot) => Ask }

async function openPeer(cluster: Cluster): Promise<Peer> {
  const database = await cluster.newEmptyDatabase('peer')
  const maker = await startProgram('peer/makePeer', database.ownerUrl, {
    NODE_ENV: 'development',
    DISABLE_PAYLOAD_HMR: 'true',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  })
  await maker.stop()
  const door = await startProgram('peer/servePeer', database.ownerUrl)
  const tokens = await Promise.all(
    times(CONNECTIONS, async (index) => {
      const body = { email: `person-${index}@example.org`, password: 'moss under slate 7' }
      const run = expectAll(await load(door, [{ method: 'POST', path: '/api/users/login', body }]), 200)
      return (JSON.parse(run.told[0]?.text ?? '{}') as { token: string }).token
    }),
  )
  await door.stop()
  let next = 0
  const ask: Peer['ask'] = ({ service }, { client, therapist, startsAt }) => ({
    method: 'POST',
    path: '/api/rows',
    headers: { Authorization: `JWT ${tokens[next++ % tokens.length]}` },
    body: {
      client: client.id,
      therapist: therapist.id,
      service: service.id,
      status: 'booked',
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 50 * 60_000).toISOString(),
      attemptId: randomUUID(),
      credits: 1,
    },
  })
  return { database, ask }
}

type Line = { words: string; work: (count: number) => Promise<BareRun>; pid?: number; requests?: number }
type Lines = Record<string, Line>

/** Every line once in each round, in turn, all warm before; the median of the rounds counts. */
async function alternate(
  cluster: Cluster,
  lines: Lines,
): Promise<Record<string, Result & { words: string }>> {
  for (const { work, requests = REQUESTS } of Object.values(lines))
    await work(requests === REQUESTS ? WARM_UP : requests / 2)
  const runs: Record<string, Result[]> = {}
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, { work, pid = process.pid, requests = REQUESTS }] of Object.entries(lines)) {
      const before = [cpuMsOf(pid), cpuMsOf(cluster.pid)] as const
      const run = await work(requests)
      const programCpu = (cpuMsOf(pid) - before[0]) / requests
      const databaseCpu = (cpuMsOf(cluster.pid) - before[1]) / requests
      runs[name] = [...(runs[name] ?? []), { ...run, programCpu, databaseCpu }]
    }
  return Object.fromEntries(
    Object.entries(runs).map(([name, results]) => [
      name,
      { words: lines[name]?.words ?? '', ...medians(results) },
    ]),
  )
}

function medians(results: Result[]): Result {
  const of = (field: keyof Result) => median(results.map((result) => result[field]))
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    programCpu: of('programCpu'),
    databaseCpu: of('databaseCpu'),
  }
}

type Profiled = { cluster: Cluster; practice: Practice; database: Database; peer: Peer; slot: () => Slot }

/**
 * One after the other and with every statement logged, in programs of their own: where one request's time
 * goes.
 */
async function profile({
  cluster,
  practice,
  database,
  peer,
  slot,
}: Profiled): Promise<Record<string, Spent>> {
  const ask = () => askToBook(practice, slot())
  return {
    'our door': await statementsOf({ cluster, program: 'serveOurs', url: database.appUrl, database, ask }),
    "Payload's POST": await statementsOf({
      cluster,
      program: 'peer/servePeer',
      url: peer.database.ownerUrl,
      database: peer.database,
      ask: () => peer.ask(practice, slot()),
    }),
  }
}

function report(results: Record<string, Result & { words: string }>, spent: Record<string, Spent>): Report {
  const rate = (name: string) => results[name]?.perSecond ?? 0
  const throughput: Table = {
    title: `${CONNECTIONS} connections, ${ROUNDS} rounds of ${REQUESTS} in turn, medians`,
    head: ['', '/s', 'p50 ms', 'p99 ms', 'program CPU ms', 'PostgreSQL CPU ms'],
    rows: Object.values(results).map(({ words, perSecond, p50, p99, programCpu, databaseCpu }) => [
      words,
      Math.round(perSecond),
      ...[p50, p99, programCpu, databaseCpu].map((value) => value.toFixed(1)),
    ]),
  }
  const where: Table = {
    title: 'one request at a time: where its time goes',
    head: ['', 'ms in all', 'statements', 'ms in PostgreSQL', 'of them parsing and planning', 'ms elsewhere'],
    rows: Object.entries(spent).map(([words, { serverMs, statements, sqlMs, planMs }]) => [
      words,
      ...[serverMs, statements, sqlMs, planMs, serverMs - sqlMs].map((value) => value.toFixed(1)),
    ]),
  }
  return {
    name: 'booking',
    ratios: [
      atLeast("our door / Payload's POST of a row with one nested create", rate('ours') / rate('peer'), 1),
      atLeast('our door / the same transaction by SQL', rate('ours') / rate('bare'), 0.5),
      {
        what: "one request at a time: ms of Payload's POST / ms of our door",
        value: (spent["Payload's POST"]?.serverMs ?? 0) / (spent['our door']?.serverMs ?? 1),
      },
      { what: "Payload's POST / its two inserts by SQL", value: rate('peer') / rate('barePeer') },
      { what: "our door through next start / Payload's POST", value: rate('web') / rate('peer') },
      { what: 'all with one therapist: our door / by SQL', value: rate('solo') / rate('bareSolo') },
    ],
    tables: [throughput, where],
    notes: (spent['our door']?.texts ?? []).map((text, index) => `${String(index + 1).padStart(2)}. ${text}`),
  }
}
