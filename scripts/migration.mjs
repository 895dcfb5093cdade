import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './children.mjs'
import { withClient } from './practiceDatabase.mjs'
import { step } from './progress.mjs'
import { ROOT } from './root.mjs'
import { dataFolder } from './settings.mjs'

/** A command of the practice as its own program. @param {string} name */
const command = (name) =>
  runChild(process.execPath, ['--conditions=production', join(ROOT, 'scripts', 'run.mjs'), name])

/** Migrates unless every migration of the sources is recorded. @param {string} ownerUrl */
export async function ensureMigrated(ownerUrl) {
  const recorded = new Set(
    await column(ownerUrl, 'payload_migrations', 'select name as value from payload_migrations'),
  )
  const names = readdirSync(join(ROOT, 'migrations')).filter((name) => /^\d.*\.ts$/.test(name))
  if (names.length > 0 && names.every((name) => recorded.has(name.replace(/\.ts$/, '')))) return
  await step('migrating the database', () => command('migrate'))
}

/**
 * Seeds an empty database, and one whose seeding was cut short.
 * @param {string} ownerUrl
 */
export async function ensureSeeded(ownerUrl) {
  const unfinished = join(dataFolder(), 'seed-unfinished')
  const users = await column(ownerUrl, 'users', 'select id::text as value from users limit 1')
  if (users.length > 0 && !existsSync(unfinished)) return
  writeFileSync(unfinished, '')
  await step('seeding the demo practice', () => command('seed'))
  rmSync(unfinished)
}

/** @param {string} url @param {string} table @param {string} question @returns {Promise<string[]>} */
function column(url, table, question) {
  return withClient(url, async (client) => {
    const { rows } = await client.query('select to_regclass($1) as found', [table])
    return rows[0].found ? (await client.query(question)).rows.map((row) => row.value) : []
  })
}
