import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from '../scripts/build.mjs'
import { ensureBundled } from '../scripts/bundle.mjs'
import { plainly } from '../scripts/refusal.mjs'
import { ROOT } from '../scripts/root.mjs'

const PROGRAMS = [
  'bench/outages/outages.ts',
  ...['bench/bench.ts', 'bench/serveOurs.ts', 'bench/peer/servePeer.ts', 'bench/peer/makePeer.ts'],
  ...['bench/dispatchOurs.ts', 'bench/peer/dispatchGraphile.ts'],
  ...['bench/settleOurs.ts', 'bench/peer/servePlainWebhook.ts'],
]

/** The launcher's scripts find the checkout by where they stand: they are not moved into the programs. */
const scriptsStay = {
  name: 'scripts stay',
  /** @param {import('esbuild').PluginBuild} build */
  setup: (build) =>
    build.onResolve({ filter: /\/scripts\/\w+\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    })),
}

/**
 * `npm run bench -- [--only <name>] [--json FILE]`, `npm run outages -- [--only <name>]`: makes programs of the
 * benchmarks' sources and runs them.
 */
await plainly(async () => {
  process.chdir(ROOT)
  Object.assign(process.env, {
    NODE_ENV: 'production',
    TRS_ENV: 'demo',
    SITE_URL: 'http://localhost:3000',
    // Each benchmark opens a database of its own.
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    PAYLOAD_SECRET: 'demo-secret-of-the-benchmarks-0123456789',
    ENCRYPTION_KEYS: '1:demo/KeyOfTheBenchmarks00000000000000000000=',
    LOG_LEVEL: 'error',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  await ensureBundled()
  await ensureBuilt(process.env)
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: 'dist/bench',
    outbase: 'bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [scriptsStay],
    logLevel: 'warning',
  })
  await stop()
  const program = process.argv[2] === 'outages' ? join('outages', 'outages.mjs') : 'bench.mjs'
  await import(pathToFileURL(join(ROOT, 'dist', 'bench', program)).href)
})
