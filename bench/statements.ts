import { readFileSync } from 'node:fs'
import { withClient } from '../scripts/practiceDatabase.mjs'
import type { Cluster, Database } from './cluster'
import { type Ask, expectAll, load } from './load'
import { times } from './practice'
import { startProgram } from './programs'
import { median } from './report'

/**
 * Of one request: its time, the statements it sends, their time in PostgreSQL, of that parsing and planning, and
 * the statements themselves.
 */
export type Spent = { serverMs: number; statements: number; sqlMs: number; planMs: number; texts: string[] }

type Asked = {
  cluster: Cluster
  program: 'serveOurs' | 'peer/servePeer'
  url: string
  database: Database
  ask: () => Ask
}

const REQUESTS = 40

/** Asks the program one thing at a time, first as it runs always, then with every statement logged. */
export async function statementsOf({ cluster, program, url, database, ask }: Asked): Promise<Spent> {
  const silent = await oneByOne({ program, url, ask })
  await setLogged(database, true)
  const logged = await oneByOne({ program, url, ask }, () => readFileSync(cluster.log).length)
  const log = readFileSync(cluster.log).subarray(logged.mark).toString()
  await setLogged(database, false)
  const lines = log.split(/\n(?=\d{4}-\d\d-\d\d )/).flatMap((entry) => {
    const found = /duration: ([\d.]+) ms {2}(parse|bind|execute|statement)(?: \S+)?:\s+([\s\S]*)/.exec(entry)
    return found
      ? [{ ms: Number(found[1]), step: found[2], text: (found[3] ?? '').replace(/\s+/g, ' ') }]
      : []
  })
  const run = lines.filter(({ step }) => step === 'execute' || step === 'statement')
  const sqlMs = lines.reduce((sum, { ms }) => sum + ms, 0) / REQUESTS
  const planned = lines.filter(({ step }) => step === 'parse' || step === 'bind')
  const planMs = planned.reduce((sum, { ms }) => sum + ms, 0) / REQUESTS
  const last = run.slice(-Math.floor(run.length / REQUESTS))
  const texts = last.map(({ ms, text }) => `${ms.toFixed(2)} ms  ${text.slice(0, 110)}`)
  return { serverMs: silent.serverMs, statements: run.length / REQUESTS, sqlMs, planMs, texts }
}

type Walk = Pick<Asked, 'program' | 'url' | 'ask'>

async function oneByOne({ program, url, ask }: Walk, mark: () => number = () => 0) {
  const door = await startProgram(program, url)
  const target = { port: door.port, connections: 1 }
  expectAll(await load(target, times(REQUESTS, ask)), 201)
  const marked = mark()
  const run = expectAll(await load(target, times(REQUESTS, ask)), 201)
  await door.stop()
  return { serverMs: median(run.told.map(({ serverMs }) => serverMs)), mark: marked }
}

/** For sessions that begin from now on. */
function setLogged({ name, superuserUrl }: Database, logged: boolean): Promise<void> {
  return withClient(superuserUrl, async (client) => {
    await client.query(`alter database ${name} set log_min_duration_statement = ${logged ? 0 : -1}`)
  })
}
