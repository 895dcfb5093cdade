import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, startPostgres } from './postgres.mjs'
import { databaseUrls, ensureDatabase, ensureRoles } from './practiceDatabase.mjs'
import { Refusal } from './refusal.mjs'
import { isAlive } from './running.mjs'
import { ensureSecrets } from './secrets.mjs'
import { DATABASE_NAME } from './settings.mjs'

const LOOK_EVERY_MS = 500

/**
 * The practice's own PostgreSQL over the data folder, with its roles and database: started, or found running.
 * @param {string} folder
 * @param {number} [port] the one it must have, once others know it
 */
export async function openEmbedded(folder, port) {
  const { database } = ensureSecrets(folder)
  const server = await startPostgres({
    cluster: join(folder, 'postgres'),
    password: database.superuser,
    log: join(folder, 'postgres.log'),
    ...(port ? { port } : {}),
  })
  await ensureRoles(server.port, database)
  await ensureDatabase(server.port, database, DATABASE_NAME)
  return { ...server, urls: databaseUrls(server.port, database, DATABASE_NAME) }
}

/** @typedef {Awaited<ReturnType<typeof openEmbedded>>} Embedded */

/**
 * Looks after the server until `isOver`: one that was killed is started again where the programs expect it.
 * @param {string} folder @param {Embedded} first
 * @param {(next: Promise<Embedded>) => void} onRestart told at once, so that whoever leaves can wait for it
 * @param {() => boolean} isOver
 */
export async function keepEmbedded(folder, first, onRestart, isOver) {
  for (let current = first; !isOver(); ) {
    await pause(LOOK_EVERY_MS)
    if (isOver() || isAlive(current.pid)) continue
    if ((await freePort(first.port)) !== first.port) {
      throw new Refusal(`PostgreSQL went away, and its port ${first.port} is taken by another program.`)
    }
    console.error('PostgreSQL went away; starting it again.')
    const next = openEmbedded(folder, first.port)
    onRestart(next)
    current = await next
  }
}
