import { configure } from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { openedHouses } from './house'
import type { TestDatabase } from './postgres'

const VICTIM = 'trs victim'

/** After so many statements the program is gone, before the last one was sent or before it was answered. */
type Doom = { left: number; when: 'before' | 'after'; isDead: boolean }

let doom: Doom | null = null

type Query = (...given: unknown[]) => unknown
type Doomed = {
  query: Query
  connectionParameters: { application_name?: string }
  connection: { stream: { destroy(): void } }
}

const prototype = pg.Client.prototype as unknown as Doomed
const send = prototype.query

const gone = () => new Error('the program is gone')

/**
 * What PostgreSQL and the world see of a program that is killed at one statement: its lines are cut, and
 * nothing more ever comes from it. A statement that waits for its answer is done all the same.
 */
prototype.query = function (this: Doomed, ...given: unknown[]): unknown {
  const { application_name } = this.connectionParameters
  if (!doom || application_name !== VICTIM) return send.apply(this, given)
  const cut = () => this.connection.stream.destroy()
  if (!doom.isDead) {
    doom.left -= 1
    if (doom.left > 0) return send.apply(this, given)
    doom.isDead = true
    if (doom.when === 'after') return answeredLate(this, given, cut)
  }
  cut()
  return refused(given)
}

/** The pool asks with a callback, a transaction for a promise. */
function refused(given: unknown[]): unknown {
  const answer = given.at(-1)
  if (typeof answer !== 'function') return Promise.reject(gone())
  setImmediate(() => answer(gone()))
  return undefined
}

function answeredLate(client: Doomed, given: unknown[], cut: () => void): unknown {
  const answer = given.at(-1)
  if (typeof answer === 'function') {
    const late = () => {
      cut()
      answer(gone())
    }
    return send.apply(client, [...given.slice(0, -1), late])
  }
  return Promise.resolve(send.apply(client, given)).then(() => {
    cut()
    throw gone()
  })
}

/** A second program over the same practice that can be killed at any statement, again and again. */
export async function openDoomed(database: TestDatabase): Promise<{
  payload: Payload
  /** @returns whether it came so far; where not, the work was done */
  killedAt: (statement: number, when: Doom['when'], work: () => Promise<unknown>) => Promise<boolean>
  isGone: () => boolean
  close: () => Promise<void>
}> {
  const config = await configure({ databaseUrl: database.appUrl, applicationName: VICTIM })
  const key = `victim ${database.appUrl}`
  const payload = await getPayload({ config, key })
  const { pool } = payload.db as unknown as { pool: pg.Pool }
  payload.logger.level = 'silent'
  const watcher = new pg.Client({ connectionString: database.appUrl })
  await watcher.connect()
  return {
    payload,
    isGone: () => doom?.isDead ?? false,
    close: async () => {
      // Not waited for: whoever was killed never hands a connection back.
      void pool.end()
      await watcher.end()
      openedHouses().delete(key)
    },
    killedAt: async (statement, when, work) => {
      doom = { left: statement, when, isDead: false }
      await work().catch(() => undefined)
      const { isDead } = doom
      doom = null
      if (isDead) await untilForgotten(watcher)
      return isDead
    },
  }
}

/**
 * The server finds out a little later that a line is cut; until then the rows of whoever is gone are locked,
 * and the next worker would pass them over until its next round.
 */
async function untilForgotten(watcher: pg.Client): Promise<void> {
  const held = `select from pg_stat_activity
    where application_name = $1 and datname = current_database() and xact_start is not null`
  while ((await watcher.query(held, [VICTIM])).rowCount) {
    // Asked again at once: it is a matter of milliseconds.
  }
}
