import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * @typedef {{ database: import('./practiceDatabase.mjs').Passwords, payloadSecret: string,
 *   encryptionKeys: string, backupKey: string }} Secrets
 */

/** @param {string} folder */
const fileIn = (folder) => join(folder, 'secrets.json')

/** @param {string} folder @returns {Secrets | null} */
export function readSecrets(folder) {
  return existsSync(fileIn(folder)) ? JSON.parse(readFileSync(fileIn(folder), 'utf8')) : null
}

/**
 * The passwords and the secret that this data folder made for itself, readable by its owner alone.
 * Two starts at once end with the same secrets.
 * @param {string} folder
 * @returns {Secrets}
 */
export function ensureSecrets(folder) {
  const known = readSecrets(folder)
  if (known) return known.encryptionKeys ? known : withKeys(folder, known)
  if (existsSync(join(folder, 'postgres', 'PG_VERSION'))) {
    throw new Refusal(
      `${fileIn(folder)} is gone, and with it the passwords of the database beside it.\n` +
        `Bring it back, or remove ${folder} to begin anew.`,
    )
  }
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const made = {
    database: { superuser: random(), owner: random(), app: random() },
    payloadSecret: `demo-${random()}`,
    ...keys(),
  }
  const draft = drafted(folder, made)
  try {
    linkSync(draft, fileIn(folder))
  } catch {
    // another start was first: its secrets stand
  }
  rmSync(draft)
  return readSecrets(folder) ?? made
}

const random = () => randomBytes(24).toString('hex')

/** 32 bytes of base64 that begin as every secret of the demo does: production refuses them. */
const key = () => `demo/${randomBytes(32).toString('base64').slice('demo/'.length)}`

const keys = () => ({ encryptionKeys: `1:${key()}`, backupKey: key() })

/** Folders of before there was anything to seal. @param {string} folder @param {Secrets} known */
function withKeys(folder, known) {
  const made = { ...known, ...keys() }
  renameSync(drafted(folder, made), fileIn(folder))
  return made
}

/** @param {string} folder @param {Secrets} made */
function drafted(folder, made) {
  const draft = `${fileIn(folder)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return draft
}
