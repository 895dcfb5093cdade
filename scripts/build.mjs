import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBundled } from './bundle.mjs'
import { runChild } from './children.mjs'
import { withLock } from './lock.mjs'
import { step } from './progress.mjs'
import { plainly } from './refusal.mjs'
import { ROOT } from './root.mjs'
import { readEnvironmentFile } from './settings.mjs'
import { hashOfSources, isStamped } from './sources.mjs'

const STAMP = '.next/sources.sha256'

/**
 * Builds the pages if the sources changed since the last build that ended well.
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureBuilt(env) {
  if (isStamped(STAMP, hashOfSources())) return
  await withLock(join(ROOT, 'node_modules', '.cache', 'trs-build.lock'), async () => {
    const hash = hashOfSources()
    if (isStamped(STAMP, hash)) return
    rmSync(join(ROOT, STAMP), { force: true })
    const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
    await step('building the pages', () =>
      runChild(process.execPath, [next, 'build'], { quiet: true, env: forBuilding(env) }),
    )
    writeFileSync(join(ROOT, STAMP), hash)
  })
}

/**
 * Pages are the same whoever builds them: no database is asked, no secret is known.
 * @param {NodeJS.ProcessEnv} env
 */
function forBuilding(env) {
  const { DATABASE_URL_FILE: _, PAYLOAD_SECRET_FILE: __, DATABASE_OWNER_URL: ___, ...known } = env
  const { ENCRYPTION_KEYS_FILE: ____, ...rest } = known
  return {
    ...rest,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    TRS_ENV: 'demo',
    DATABASE_URL: 'postgres://127.0.0.1:1/none-while-building',
    PAYLOAD_SECRET: 'demo-only-while-building-the-pages',
    ENCRYPTION_KEYS: '1:demo/OnlyWhileBuildingThePages0000000000000=',
  }
}

if (process.argv[1] === import.meta.filename) {
  await plainly(async () => {
    process.chdir(ROOT)
    readEnvironmentFile()
    await ensureBundled()
    await ensureBuilt(process.env)
  })
}
