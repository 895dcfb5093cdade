import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { create, runOnce, untilWell } from './containerTrial.mjs'
import { freePort } from './postgres.mjs'
import { ROOT } from './root.mjs'

/** @typedef {import('./containerTrial.mjs').Whole} Whole */

/**
 * `--profile demo`, in the order of its own `depends_on`, on free ports of this machine. Somebody forgets a password
 * there, and the mail of it stands in the catcher.
 * @param {Whole} running
 */
export async function demo({ engine, compose, trial, closing }) {
  const [at, mailsAt] = [await freePort(), await freePort()]
  for (const service of Object.values(compose.services)) {
    if (service.environment?.SITE_URL === 'http://localhost:3000')
      service.environment = { ...service.environment, SITE_URL: `http://localhost:${at}` }
  }
  const mails = compose.services.mails
  const isOwn = !process.env.TRS_MAILS_IMAGE
  if (mails && isOwn) {
    mails.image = compose.services.worker?.image ?? ''
    mails.command = ['node', '/mails.mjs']
    mails.volumes = [`${join(ROOT, 'scripts', 'containerMails.mjs')}:/mails.mjs:ro`]
    mails.healthcheck = { test: ['CMD', 'node', 'scripts/probe.mjs', 'http://127.0.0.1:8025'] }
  }
  const start = async (/** @type {string} */ name, /** @type {string[]} */ more = []) => {
    closing.push(() => engine.tries('rm', '-f', '-t', '0', `${trial.prefix}-${name}`))
    create(engine, compose, trial, name, more)
    await untilWell(engine, compose, trial, name)
  }
  await start('demo-db')
  for (const name of ['demo-migrate', 'demo-seed']) runOnce(engine, compose, trial, name)
  await start('mails', [`--publish=127.0.0.1:${mailsAt}:8025`])
  await start('demo-worker')
  await start('demo', [`--publish=127.0.0.1:${at}:3000`])
  const site = `http://localhost:${at}`
  const asked = await fetch(`${site}/api/clients/forgot-password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: site },
    body: JSON.stringify({ email: 'client@demo.test' }),
  })
  if (!asked.ok) throw new Error(`a forgotten password: ${asked.status} ${await asked.text()}`)
  const page = await fetch(`${site}/`)
  if (!page.ok) throw new Error(`the home page: ${page.status}`)
  const came = async () => {
    const list = isOwn ? '' : 'api/v1/messages'
    return (await (await fetch(`http://localhost:${mailsAt}/${list}`)).text()).includes('client@demo.test')
  }
  for (const until = Date.now() + 60_000; !(await came()); await pause(500))
    if (Date.now() > until) throw new Error('no mail stands in the catcher')
  return `: pages, and a mail caught${isOwn ? ' (by a stand-in: no TRS_MAILS_IMAGE)' : ''}`
}

/** Every expression of the dashboard and of the alerts, as they are shipped. */
function expressions() {
  const board = JSON.parse(
    readFileSync(join(ROOT, 'deploy', 'observe', 'grafana', 'dashboards', 'practice.json'), 'utf8'),
  )
  const of = (/** @type {any} */ panel) => [...(panel.targets ?? []), ...(panel.panels ?? []).flatMap(of)]
  return board.panels.flatMap(of).map((/** @type {{ expr: string }} */ { expr }) => expr)
}

/**
 * `--profile observe`: Prometheus has both web processes and the alerts, and answers whatever the dashboard asks. Grafana
 * where its image is here.
 * @param {Whole} running
 */
export async function observe({ engine, compose, trial, closing }) {
  if (!process.env.TRS_PROMETHEUS_IMAGE) return ': left out, no TRS_PROMETHEUS_IMAGE'
  const hasGrafana = Boolean(process.env.TRS_GRAFANA_IMAGE)
  for (const name of ['prometheus', ...(hasGrafana ? ['grafana'] : [])]) {
    closing.push(() => engine.tries('rm', '-f', '-t', '0', `${trial.prefix}-${name}`))
    create(engine, compose, trial, name)
    await untilWell(engine, compose, trial, name)
  }
  const ask = (/** @type {string} */ path) =>
    JSON.parse(
      engine.run(
        'exec',
        `${trial.prefix}-prometheus`,
        'wget',
        '-qO-',
        `http://127.0.0.1:9090/api/v1/${path}`,
      ),
    ).data
  const targets = () =>
    ask('targets').activeTargets.map((/** @type {{ health: string }} */ { health }) => health)
  for (const until = Date.now() + 60_000; targets().join() !== 'up,up'; await pause(1_000))
    if (Date.now() > until) throw new Error(`targets: ${JSON.stringify(ask('targets').activeTargets)}`)
  // Rates need two looks.
  await pause(35_000)
  const rules = ask('rules').groups.flatMap((/** @type {{ rules: object[] }} */ group) => group.rules)
  const ill = rules.filter((/** @type {{ health: string }} */ { health }) => health !== 'ok')
  if (ill.length > 0) throw new Error(`alerts: ${JSON.stringify(ill)}`)
  const asked = expressions()
  const empty = asked.filter(
    (/** @type {string} */ one) => ask(`query?query=${encodeURIComponent(one)}`).result.length === 0,
  )
  return `: 2 targets, ${rules.length} alerts, ${asked.length} figures of the dashboard, without a value yet: ${empty.join('; ') || 'none'}${hasGrafana ? '' : '; Grafana left out, no TRS_GRAFANA_IMAGE'}`
}
