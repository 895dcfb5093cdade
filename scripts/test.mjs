import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { endChildren, runChild } from './children.mjs'
import { ensureInstalled } from './install.mjs'
import { findPostgres, stopPostgres } from './postgres.mjs'
import { step } from './progress.mjs'
import { tell } from './refusal.mjs'
import { ROOT } from './root.mjs'

const CHECKS = ['types', 'lint', 'layers', 'dead', 'secrets']
/** What wants an engine of containers, or a machine to itself. */
const ELSEWHERE = {
  containers: 'images and services on an engine of containers',
  outages: 'what a database under load bears',
  'check:tls': 'what testssl.sh says of the edge',
  bench: 'measurements',
}

/** Everything this run leaves lies here: databases, data folders, reports. */
const folder = mkdtempSync(join(tmpdir(), 'trs-run-'))
const filter = process.argv.slice(2)
const score = { passed: 0, failed: 0 }

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => leave(1))
process.chdir(ROOT)
try {
  await ensureInstalled()
  if (filter.length === 0) for (const name of CHECKS) await count(() => check(name))
  await prepare()
  await runTests()
  if (filter.length === 0) {
    for (const [name, what] of Object.entries(ELSEWHERE)) console.log(`left out: ${what} (npm run ${name})`)
  }
} catch (trouble) {
  tell(trouble)
  score.failed += 1
}
await leave(score.failed > 0 ? 1 : 0)

/** @param {string} name */
function check(name) {
  const env = { ...process.env, NO_COLOR: '1' }
  return step(`check:${name}`, () =>
    runChild('npm', ['run', '--silent', `check:${name}`], { quiet: true, env }),
  )
}

/** What the doors' and the screens' tests start: built pages, bundled programs, a browser. */
async function prepare() {
  const { ensureBundled } = await import('./bundle.mjs')
  const { ensureBuilt } = await import('./build.mjs')
  const isWhole = filter.length === 0
  if (isWhole) await count(() => ensureBundled().then(() => ensureBuilt(process.env)))
  if (!isWhole || !existsSync(join(ROOT, 'tests', 'screens'))) return
  const { findChromium } = await import('./chromium.mjs')
  process.env.CHROMIUM_PATH = await findChromium()
}

async function runTests() {
  const report = join(folder, 'report.json')
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { FORCE_COLOR: _, ...env } = process.env
  const broke = await runChild(process.execPath, [vitest, 'run', ...reporters, ...filter], {
    env: { ...env, NO_COLOR: '1', NODE_ENV: 'test', TMPDIR: folder },
  }).then(
    () => false,
    () => true,
  )
  const failedBefore = score.failed
  if (existsSync(report)) addReport(JSON.parse(readFileSync(report, 'utf8')))
  if (!broke || score.failed > failedBefore) return
  score.failed += 1
  console.log('FAIL  an error outside of every test: "Unhandled Errors" above')
}

/**
 * Whoever sees the end of the output alone reads which tests failed. A file that could not even be read counts
 * as one failed test.
 * @param {any} report
 */
function addReport(report) {
  score.passed += report.numPassedTests
  score.failed += report.numFailedTests
  for (const file of report.testResults) {
    const told = file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed')
    for (const { fullName } of told) console.log(`FAIL  ${relative(ROOT, file.name)}: ${fullName}`)
    if (file.status !== 'failed' || told.length > 0) continue
    score.failed += 1
    console.log(`FAIL  ${relative(ROOT, file.name)}: ${file.message}`)
  }
}

/** @param {() => Promise<unknown>} work */
async function count(work) {
  try {
    await work()
    score.passed += 1
  } catch (trouble) {
    tell(trouble)
    score.failed += 1
    console.log(`FAIL  ${trouble instanceof Error ? trouble.message.split('\n')[0] : trouble}`)
  }
}

/** Nothing stays: programs, servers, folders. @param {number} code */
async function leave(code) {
  await endChildren(2_400)
  for (const name of readdirSync(folder)) {
    const server = findPostgres(join(folder, name, 'postgres'))
    if (server) await stopPostgres(server.pid)
  }
  rmSync(folder, { recursive: true, force: true })
  console.log(`${score.passed} passed, ${score.failed} failed`)
  process.exit(code)
}
