import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './postgres.mjs'
import { ROOT } from './root.mjs'

/**
 * `npm run check:tls`: the edge as deploy/Caddyfile says, on this machine's Caddy with a certificate of its own, looked
 * at by testssl.sh. Ends with 1 where something weighs MEDIUM or more and is not explained here. About a minute and a
 * half; where a program is missing, one line says so (TLS=must makes that a failure).
 */
const NEEDED = { caddy: ['version'], testssl: ['--help'] }
/** What weighs, and why it is so. */
const EXPLAINED = {
  cert_chain_of_trust: 'the trial’s own authority; a public one stands on a server',
  cert_expirationStatus: 'certificates of the trial last twelve hours',
  cert_notAfter: 'as above',
  cert_revocation: 'an authority of one’s own has no list of what it took back',
}
const WEIGHTY = new Set(['MEDIUM', 'HIGH', 'CRITICAL'])

const missing = Object.entries(NEEDED).filter(([name, args]) => spawnSync(name, args).error)
if (missing.length > 0) {
  console.log(`left out: no ${missing.map(([name]) => name).join(', ')} on this machine`)
  process.exit(process.env.TLS === 'must' ? 1 : 0)
}
const folder = mkdtempSync(join(tmpdir(), 'trs-tls-'))
const [port, plain, lives] = [await freePort(), await freePort(), await freePort()]
const own = `{\n\tskip_install_trust\n\tdefault_bind 127.0.0.1\n\thttp_port ${plain}\n\thttps_port ${port}`
const text = readFileSync(join(ROOT, 'deploy', 'Caddyfile'), 'utf8')
  .replace(/^\{/m, own)
  .replace(':8081', `:${lives}`)
writeFileSync(join(folder, 'Caddyfile'), text)
const caddy = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
  env: {
    PATH: process.env.PATH,
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
    SITE_URL: `https://localhost:${port}`,
    ACME_EMAIL: 'nobody@example.org',
  },
  stdio: 'ignore',
})
let failed = 1
try {
  await pause(3_000)
  const report = join(folder, 'report.json')
  spawnSync(
    'testssl',
    ['--quiet', '--color', '0', '--warnings', 'off', '--jsonfile', report, `localhost:${port}`],
    { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 },
  )
  failed = judge(JSON.parse(readFileSync(report, 'utf8')))
} finally {
  caddy.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed > 0 ? 1 : 0)

/** @param {{ id: string, severity: string, finding: string }[]} found @returns {number} how many are not explained */
function judge(found) {
  const weighty = found.filter(({ severity }) => WEIGHTY.has(severity))
  /** @param {string} id @returns {string | undefined} */
  const why = (id) => EXPLAINED[/** @type {keyof typeof EXPLAINED} */ (id.split(' ')[0])]
  for (const { id, severity, finding } of weighty) {
    console.log(
      `${why(id) ? 'known' : 'FAILS'} ${severity} ${id}: ${finding}${why(id) ? ` (${why(id)})` : ''}`,
    )
  }
  const offered = found.filter(({ id, severity }) => /^(TLS|SSL)/.test(id) && severity === 'OK')
  console.log(offered.map(({ id, finding }) => `${id}: ${finding}`).join('\n'))
  const open = weighty.filter(({ id }) => !why(id))
  console.log(`${found.length} looked at, ${weighty.length} of weight, ${open.length} of them not explained`)
  return found.length < 50 ? 1 : open.length
}
