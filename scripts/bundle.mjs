import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { plainly } from './refusal.mjs'
import { ROOT } from './root.mjs'
import { hashOfSources, isStamped } from './sources.mjs'

const STAMP = 'dist/sources.sha256'

/**
 * Makes `dist/`: the worker, the commands and the environment check as plain programs for node, if the
 * sources
 * changed. Where there are only programs and no sources (an image), they are taken as they are.
 */
export async function ensureBundled() {
  if (!existsSync(join(ROOT, 'src')) || isStamped(STAMP, hashOfSources())) return
  await withLock(join(ROOT, 'node_modules', '.cache', 'trs-bundle.lock'), async () => {
    const hash = hashOfSources()
    if (isStamped(STAMP, hash)) return
    rmSync(join(ROOT, STAMP), { force: true })
    await bundle()
    writeFileSync(join(ROOT, STAMP), hash)
  })
}

async function bundle() {
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: ROOT,
    entryPoints: entryPoints(),
    outdir: 'dist',
    outbase: 'src',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
  await stop()
}

function entryPoints() {
  const commands = join(ROOT, 'src', 'commands')
  const names = existsSync(commands) ? readdirSync(commands).filter((name) => name.endsWith('.ts')) : []
  const checks = ['src/server/env.ts', 'src/server/encryption/refuseWrongKeys.ts']
  return [...checks, 'src/worker.ts', ...names.map((name) => `src/commands/${name}`)].filter((file) =>
    existsSync(join(ROOT, file)),
  )
}

if (process.argv[1] === import.meta.filename) await plainly(ensureBundled)
