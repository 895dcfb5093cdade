import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCompose } from './composeArgs.mjs'
import { proofs } from './containerProofs.mjs'
import { bringUp, makeSecrets } from './containerTrial.mjs'
import { engineHere } from './engine.mjs'

/**
 * `npm run containers`: the six services of docker-compose.yml on this machine's engine, and what they may and may not do
 * read back from them while they run; the profiles `demo` and `observe` beside them; then deploy/release.sh, good ones
 * under load, bad ones, and killed at each step. Needs images (TRS_WEB_IMAGE, TRS_WORKER_IMAGE, TRS_OPS_IMAGE,
 * TRS_DB_IMAGE, TRS_EDGE_IMAGE; TRS_PROMETHEUS_IMAGE, TRS_GRAFANA_IMAGE and TRS_MAILS_IMAGE where they are had), and
 * leaves nothing behind. `-- --only words,words` looks at what has such words in its name. Where no engine starts, it says so and
 * ends with 0: CONTAINERS=must makes that a failure.
 */
const NEEDED = ['TRS_WEB_IMAGE', 'TRS_WORKER_IMAGE', 'TRS_OPS_IMAGE', 'TRS_DB_IMAGE', 'TRS_EDGE_IMAGE']
const OTHERS = ['TRS_PROMETHEUS_IMAGE', 'TRS_GRAFANA_IMAGE', 'TRS_MAILS_IMAGE']
const engine = engineHere()
const missing = NEEDED.filter((name) => !process.env[name])
if (!engine || missing.length > 0) {
  console.log(
    `left out: ${engine ? `no ${missing.join(', ')}` : 'no podman and no docker starts a container here'}`,
  )
  process.exit(process.env.CONTAINERS === 'must' ? 1 : 0)
}
const port = Number(process.env.TRIAL_PORT || 18443)
const folder = mkdtempSync(join(tmpdir(), 'trs-containers-'))
const trial = {
  prefix: `trs-trial-${process.pid}`,
  secrets: join(folder, 'secrets'),
  state: join(folder, 'state'),
}
const { values: asked } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const compose = readCompose({
  ...Object.fromEntries(
    [...NEEDED, ...OTHERS].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  ),
  TRS_ENV: 'demo',
  SITE_URL: `https://localhost:${port}`,
  ACME_EMAIL: 'nobody@example.org',
  MAIL_FROM: 'Practice <practice@demo.test>',
})
// In a demo the mock twins serve; the profile of that name says so itself.
const TWINS = /^(STRIPE|DAILY|SMTP)_.*_FILE$/
for (const service of Object.values(compose.services).filter(({ profiles }) => !profiles)) {
  service.environment = Object.fromEntries(
    Object.entries(service.environment ?? {}).filter(([name]) => !TWINS.test(name)),
  )
  service.secrets = service.secrets?.filter(
    (one) => !/^(stripe|daily|smtp)/.test(typeof one === 'string' ? one : ''),
  )
}
let failed = 0
/** @type {(() => void)[]} */
const closing = []
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
process.on('exit', () => {
  for (const close of closing.reverse()) close()
  rmSync(folder, { recursive: true, force: true })
})
makeSecrets(trial.secrets)
const whole = { engine, compose, trial, port, closing, folder }
await bringUp(whole)
console.log('ok    six services, each well')
const isAsked = (/** @type {{ name: string }} */ { name }) =>
  asked.only.split(',').some((one) => name.includes(one))
for (const { name, look } of proofs(whole).filter(isAsked)) {
  try {
    console.log(`ok    ${name}${(await look()) ?? ''}`)
  } catch (trouble) {
    failed += 1
    console.log(`FAILS ${name}: ${trouble instanceof Error ? trouble.message : trouble}`)
  }
}
console.log(failed === 0 ? 'the containers are what the file says' : `${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
