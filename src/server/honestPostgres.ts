import { postgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj, Payload } from 'payload'
import type { PoolClient } from 'pg'
import { v4 as uuidv4 } from 'uuid'
import { env } from '@/server/env'
import { handBackUnbegun } from '@/server/handBackUnbegun'
import { nameStatements } from '@/server/nameStatements'
import { oneAtATime } from '@/server/oneAtATime'
import { plainColumns } from '@/server/plainColumns'
import { refuseSilentRollback } from '@/server/refuseSilentRollback'
import { writeAsGiven } from '@/server/writeAsGiven'

type Adapter = ReturnType<ReturnType<typeof postgresAdapter>['init']>
type Drizzle = Adapter['drizzle']
type Transaction = Parameters<Parameters<Drizzle['transaction']>[0]>[0]
/** An open transaction, and the connection that it runs on. */
type Session = Adapter['sessions'][string] & { client: PoolClient }

/** What the pool may do; seconds and milliseconds as PostgreSQL and `pg` name them. */
const POOL = {
  // Longer than a crowd at one time takes to be served; then it is said that there is no room.
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
}

/**
 * Payload's PostgreSQL adapter with three promises that it lacks as shipped (docs/decisions/0007):
 * a COMMIT that fails is an error of the caller; a database that goes away does not end the program;
 * no connection is checked out for ever.
 */
export function honestPostgres(databaseUrl: string, applicationName: string): DatabaseAdapterObj {
  const named = { connectionString: databaseUrl, application_name: applicationName }
  const shipped = postgresAdapter({
    pool: { ...POOL, ...named, max: env().DATABASE_POOL },
    idType: 'uuidv7',
    allowIDOnCreate: true,
    push: false,
    // A page is read and written whole: its blocks stand in one column, not in a table each.
    blocksAsJSON: true,
    disableCreateDatabase: true,
    // As shipped `_locales`: Payload would take the list of the practice's languages for its own
    // translations.
    localesSuffix: '_translations',
    migrationDir: `${process.cwd()}/migrations`,
    beforeSchemaInit: [plainColumns],
  })
  return {
    ...shipped,
    init: ({ payload }: { payload: Payload }) =>
      withOwnInserts(withHonestTransactions(withPoolOfItsOwn(shipped.init({ payload }) as Adapter))),
  } as DatabaseAdapterObj
}

function withPoolOfItsOwn(adapter: Adapter): Adapter {
  const connectAsShipped = adapter.connect?.bind(adapter)

  adapter.connect = async (options) => {
    // Given a pool, the shipped connect takes no connection out of it for ever.
    adapter.pool ??= new adapter.pg.Pool(adapter.poolOptions) as Adapter['pool']
    // Without a listener, a restart of PostgreSQL ends the program (57P01 on an idle connection).
    if (adapter.pool.listenerCount('error') === 0) {
      adapter.pool.on('error', (error: Error) =>
        adapter.payload.logger.warn({ msg: 'a database connection was lost', reason: error.message }),
      )
      // The pool listens to idle connections only. Whoever uses a lost one is told by the next statement.
      adapter.pool.on('connect', (client) => {
        client.on('error', () => {})
        nameStatements(client, env().DATABASE_STATEMENTS)
        refuseSilentRollback(client)
        oneAtATime(client)
        handBackUnbegun(client)
      })
    }
    await connectAsShipped?.(options)
  }
  return adapter
}

function withHonestTransactions(adapter: Adapter): Adapter {
  adapter.beginTransaction = async (options) => {
    await adapter.initializing
    const id = uuidv4()
    adapter.sessions[id] = await openTransaction(adapter.drizzle, options ?? adapter.transactionOptions)
    return id
  }

  adapter.commitTransaction = async (incoming = '') => {
    const session = takeSession(adapter, await incoming)
    // An operation that failed inside has already ended it: what is asked to commit no longer exists.
    if (!session) throw new Error('the transaction had already ended; nothing of it was kept')
    await session.resolve()
  }

  adapter.rollbackTransaction = async (incoming = '') => {
    await takeSession(adapter, await incoming)?.reject()
  }

  return adapter
}

function withOwnInserts(adapter: Adapter): Adapter {
  const clientOf = (transaction: string) => (adapter.sessions[transaction] as Session | undefined)?.client
  adapter.create = writeAsGiven(adapter, adapter.create, clientOf)
  return adapter
}

function takeSession(adapter: Adapter, id: number | string | null) {
  const session = adapter.sessions[String(id)]
  delete adapter.sessions[String(id)]
  return session
}

class RolledBack extends Error {}

/** Opens a transaction whose end is in the caller's hands; `resolve` throws what COMMIT threw. */
async function openTransaction(drizzle: Drizzle, options: unknown) {
  let end: (outcome: 'commit' | 'rollback') => void = () => {}
  const ended = new Promise<'commit' | 'rollback'>((resolve) => {
    end = resolve
  })
  let done: Promise<void> = Promise.resolve()
  const db = await new Promise<Transaction>((ready, failed) => {
    done = drizzle.transaction(
      async (tx) => {
        ready(tx)
        if ((await ended) === 'rollback') throw new RolledBack()
      },
      (options || undefined) as Parameters<Drizzle['transaction']>[1],
    )
    done.catch(failed)
  })
  return {
    db: db as Adapter['sessions'][string]['db'],
    client: (db as unknown as { session: { client: PoolClient } }).session.client,
    resolve: async () => {
      end('commit')
      await done
    },
    reject: async () => {
      end('rollback')
      await done.catch((error) => {
        if (!(error instanceof RolledBack)) throw error
      })
    },
  }
}
