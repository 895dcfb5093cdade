import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBundled } from './bundle.mjs'
import { findPostgres } from './postgres.mjs'
import { Refusal } from './refusal.mjs'
import { ROOT } from './root.mjs'
import { ensureSecrets, readSecrets } from './secrets.mjs'

export const DATABASE_NAME = 'trs'

/** @type {[string, 'payloadSecret' | 'encryptionKeys' | 'backupKey'][]} */
const DEMO_SECRETS = [
  ['PAYLOAD_SECRET', 'payloadSecret'],
  ['ENCRYPTION_KEYS', 'encryptionKeys'],
  ['BACKUP_KEY', 'backupKey'],
]

/** Reads `.env` beside package.json, if there is one; what is set already stays. Nobody is told anything. */
export function readEnvironmentFile() {
  const file = join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.TRS_DATA_DIR = dataFolder()
}

/** The data folder, absolute; a relative one counts from the checkout. */
export function dataFolder() {
  return resolve(ROOT, process.env.TRS_DATA_DIR || '.data')
}

/** Whether the practice's database is the embedded one. */
export function isEmbedded() {
  return !process.env.DATABASE_URL && !process.env.DATABASE_URL_FILE
}

/** The secrets of the demo, made once for a data folder; production must bring its own. */
export function provideSecret() {
  if (process.env.TRS_ENV === 'production') return
  const isSet = (/** @type {string} */ name) => process.env[name] || process.env[`${name}_FILE`]
  const missing = DEMO_SECRETS.filter(([name]) => !isSet(name))
  if (missing.length === 0) return
  const made = ensureSecrets(dataFolder())
  for (const [name, secret] of missing) process.env[name] = made[secret]
}

/**
 * Addresses of the embedded database that runs over the data folder.
 * @returns {Promise<import('./practiceDatabase.mjs').Urls | null>}
 */
export async function embeddedUrls() {
  const server = findPostgres(join(dataFolder(), 'postgres'))
  const secrets = readSecrets(dataFolder())
  if (!server || !secrets) return null
  const { databaseUrls } = await import('./practiceDatabase.mjs')
  return databaseUrls(server.port, secrets.database, DATABASE_NAME)
}

/** For a single command: the running embedded database, where none is named. */
export async function attach() {
  if (!isEmbedded()) return
  const urls = await embeddedUrls()
  if (!urls)
    throw new Refusal(
      'The practice\'s database does not run. Start it with "npm start", or set DATABASE_URL.',
    )
  process.env.DATABASE_URL = urls.appUrl
  process.env.DATABASE_OWNER_URL ??= urls.ownerUrl
}

/**
 * The environment as the application reads it.
 * @param {NodeJS.ProcessEnv} [source]
 * @returns {Promise<import('../src/server/env').Env>}
 */
export async function checkEnvironment(source = process.env) {
  await ensureBundled()
  const { readEnv } = await import(pathToFileURL(join(ROOT, 'dist', 'server', 'env.mjs')).href)
  return refusing(() => readEnv(source))
}

/**
 * Refuses a start with keys that do not open what the database holds.
 * @param {import('../src/server/env').Env} env
 */
export async function checkKeys({ DATABASE_URL, ENCRYPTION_KEYS }) {
  const file = join(ROOT, 'dist', 'server', 'encryption', 'refuseWrongKeys.mjs')
  const { refuseWrongKeys } = await import(pathToFileURL(file).href)
  await refusing(() => refuseWrongKeys(DATABASE_URL, ENCRYPTION_KEYS))
}

/** What is wrong with the environment, in a line instead of a stack. @param {() => unknown} check */
async function refusing(check) {
  try {
    return await check()
  } catch (trouble) {
    if (trouble instanceof Error && trouble.name === 'EnvironmentError') throw new Refusal(trouble.message)
    throw trouble
  }
}
