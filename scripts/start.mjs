import { join } from 'node:path'
import { BOUNDS } from './bounds.mjs'
import { endChildren, startChild } from './children.mjs'
import { ensureInstalled } from './install.mjs'
import { takeLock } from './lock.mjs'
import { refuseTakenPort } from './port.mjs'
import { step } from './progress.mjs'
import { Refusal, tell } from './refusal.mjs'
import { ROOT } from './root.mjs'

const DEV = process.argv.includes('--dev')
const CHILDREN_END_WITHIN_MS = 2_400

/** What to undo on leaving, last first. @type {(() => unknown)[]} */
const closers = []
let leaving = false

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => leave(0))
leaveWithNpm()
try {
  await openPractice()
} catch (trouble) {
  if (!leaving) tell(trouble)
  await leave(1)
}

/** Everything from a bare clone to an open practice, in order; returns when it is open. */
async function openPractice() {
  process.chdir(ROOT)
  // What `settings.mjs` and below import may not be installed yet: nothing of a package before this line.
  const settings = await import('./settings.mjs')
  settings.readEnvironmentFile()
  lockFolder(settings.dataFolder())
  await refuseTakenPort()
  await ensureInstalled()
  settings.provideSecret()
  const embedded = settings.isEmbedded() ? await openDatabase(settings) : null
  if (embedded) {
    process.env.DATABASE_URL = embedded.urls.appUrl
    process.env.DATABASE_OWNER_URL = embedded.urls.ownerUrl
  }
  const env = await settings.checkEnvironment()
  await prepare(env)
  if (leaving) return
  if (embedded) watchOver(embedded, settings.dataFolder())
  const web = startProgram(DEV ? 'dev' : 'web')
  startProgram('worker')
  const { announce, untilReady } = await import('./welcome.mjs')
  await step('opening', () => untilReady(env.PORT, env.HOST, web))
  if (!leaving) announce(env)
}

/** @param {string} folder */
function lockFolder(folder) {
  const address = `port ${process.env.PORT || 3000}`
  const lock = takeLock(join(folder, 'start.lock'), address)
  if (!lock.held) {
    const { pid, words } = lock.holder
    throw new Refusal(
      `This practice already runs over ${folder} (process ${pid}, ${words}). Stop it first,\n` +
        'or give this one a folder and a port of its own: TRS_DATA_DIR=<folder> PORT=<port> npm start',
    )
  }
  closers.push(lock.release)
}

/** @param {typeof import('./settings.mjs')} settings */
async function openDatabase({ checkEnvironment, dataFolder }) {
  // The address is known only when it runs; all else is refused before anything is made.
  await checkEnvironment({ ...process.env, DATABASE_URL: 'postgres://127.0.0.1/to-be-opened' })
  const { openEmbedded } = await import('./embedded.mjs')
  const folder = dataFolder()
  const opening = step('starting PostgreSQL', () => openEmbedded(folder))
  const close = async () => (await opening).stop()
  closers.push(() => close().catch(() => {}))
  return opening
}

/** @param {import('./embedded.mjs').Embedded} embedded @param {string} folder */
async function watchOver(embedded, folder) {
  const { keepEmbedded } = await import('./embedded.mjs')
  /** @param {Promise<import('./embedded.mjs').Embedded>} next */
  const onRestart = (next) => closers.push(() => next.then(({ stop }) => stop()).catch(() => {}))
  await keepEmbedded(folder, embedded, onRestart, () => leaving).catch((trouble) => {
    tell(trouble)
    leave(1)
  })
}

/** @param {import('../src/server/env').Env} env */
async function prepare(env) {
  const { ensureMigrated, ensureSeeded } = await import('./migration.mjs')
  const ownerUrl = env.DATABASE_OWNER_URL ?? env.DATABASE_URL
  await ensureMigrated(ownerUrl)
  if (env.SEED === 'demo') await ensureSeeded(ownerUrl)
  const { ensureBuilt } = await import('./build.mjs')
  if (!DEV) await ensureBuilt(process.env)
}

/**
 * The owner's address is for migrations only: what faces the world does not know it.
 * @param {'web' | 'dev' | 'worker'} name
 */
function startProgram(name) {
  const { DATABASE_OWNER_URL: _, DATABASE_OWNER_URL_FILE: __, ...env } = process.env
  const run = [join(ROOT, 'scripts', 'run.mjs'), name]
  const child = startChild(['--conditions=production', ...(BOUNDS[name] ?? []), ...run], { env })
  child.ended.then((how) => {
    if (leaving) return
    console.error(`The ${name} program ended by itself (${how}); stopping the rest.`)
    leave(1)
  })
  return child
}

/** npm may be ended without passing the signal on; then we would be left behind. */
function leaveWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && leave(0), 500).unref()
}

/** Programs first, then the database, then the lock; a second call changes nothing. @param {number} code */
async function leave(code) {
  if (leaving) return
  leaving = true
  await endChildren(CHILDREN_END_WITHIN_MS)
  for (const close of closers.reverse()) await close()
  process.exit(code)
}
