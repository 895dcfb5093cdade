import { startWeb, type Web } from '@tests/support/web'
import { runChild } from '../../scripts/children.mjs'
import { openPractice, type Practice } from '../practice'
import { addressOf, type Patroni, startPatroni, untilWritten } from './patroni'
import { startPooler, startWayToLeader } from './pooler'
import type { Trial } from './trial'

const PEOPLE = { clients: 120, credits: 40, therapists: 60 }

export type Cluster = {
  patroni: Patroni
  practice: Practice
  web: Web
  ownerUrl: string
  statements: 'named' | 'unnamed'
}

/**
 * Three PostgreSQLs under Patroni with a synchronous standby, HAProxy, PgBouncer in transaction mode and a web
 * process, as in docs/scaling.md; a practice in it.
 */
export async function openCluster(trial: Trial): Promise<Cluster> {
  const patroni = await startPatroni(trial)
  const way = await startWayToLeader(trial, patroni.nodes)
  await untilWritten(way)
  const [app, owner] = [addressOf('app', way), addressOf('owner', way)]
  const env = { ...process.env, DATABASE_URL: app, DATABASE_OWNER_URL: owner }
  await runChild(process.execPath, ['--conditions=production', 'dist/commands/migrate.mjs'], {
    quiet: true,
    env,
  })
  const database = {
    name: `cluster ${way}`,
    appUrl: app,
    ownerUrl: owner,
    superuserUrl: addressOf('superuser', way),
  }
  const practice = await openPractice(database, PEOPLE)
  const behind = { port: way, user: 'trs_app', password: 'app', database: 'trs' }
  const { port, statements } = await startPooler(trial, behind)
  const more = { DATABASE_LISTEN_URL: app, DATABASE_STATEMENTS: statements, LOG_LEVEL: 'error' }
  const web = await startWeb({ appUrl: addressOf('app', port) }, more)
  trial.onClose(web.stop)
  return { patroni, practice, web, ownerUrl: owner, statements }
}
