import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import { runWhenTold } from '../runWhenTold'

/** As many jobs at once as our dispatch has lanes, and as many connections. */
const CONCURRENCY = 20

const pgPool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CONCURRENCY })
const logger = new Logger(() => () => {})
let done = 0
const taskList = {
  mail: async () => {
    done += 1
  },
}

await runWhenTold(async () => {
  done = 0
  await runOnce({ pgPool, taskList, concurrency: CONCURRENCY, logger, noHandleSignals: true })
  return done
})
