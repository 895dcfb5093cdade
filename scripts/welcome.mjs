import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

const READY_WITHIN_MS = 120_000

/**
 * Waits until the practice says that it can serve.
 * @param {number} port @param {string} host @param {{ ended: Promise<string> }} web
 */
export async function untilReady(port, host, web) {
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const url = `http://${near.includes(':') ? `[${near}]` : near}:${port}/api/health/ready`
  let ended = false
  web.ended.then(() => {
    ended = true
  })
  let last = 'no answer'
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until && !ended; await pause(100)) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) })
      if (answer.status === 200) return
      last = `${answer.status} ${(await answer.text()).slice(0, 300)}`
    } catch (trouble) {
      last = trouble instanceof Error ? trouble.message : String(trouble)
    }
  }
  if (!ended) throw new Refusal(`The practice does not become ready. Its last answer: ${last}`)
}

const DEMO_ACCOUNTS = [
  ['owner@demo.test', 'admin: everything'],
  ['staff@demo.test', 'admin: bookings, clients, credits'],
  ['therapist@demo.test', 'admin: own sessions'],
  ['editor@demo.test', 'admin: pages'],
  ['client@demo.test', 'portal'],
]

/**
 * Addresses, demo accounts, and what only plays its part here.
 * @param {import('../src/server/env').Env} env
 */
export function announce(env) {
  const lines = ['', `The practice is open:  ${env.SITE_URL}`]
  lines.push(`  client portal        ${env.SITE_URL}/portal`, `  admin panel          ${env.SITE_URL}/admin`)
  if (env.SEED === 'demo') {
    lines.push('', 'Demo accounts, password demo-practice-2026:')
    for (const [email, role] of DEMO_ACCOUNTS) lines.push(`  ${email?.padEnd(20)} ${role}`)
  }
  const mocks = mockTwins(env)
  if (mocks.length > 0)
    lines.push('', `Played by a mock twin, nothing leaves this machine: ${mocks.join(', ')}`)
  if (!env.STRIPE_SECRET_KEY) lines.push('  payments are a mock: every card is played, and no money moves')
  if (env.TRS_ENV === 'demo' && !env.SMTP_URL)
    lines.push(`  mails it would send: ${env.SITE_URL}/api/dev/mails`)
  lines.push('', 'Ctrl-C stops it; the records stay.', '')
  console.log(lines.join('\n'))
}

/** @param {import('../src/server/env').Env} env */
function mockTwins(env) {
  const twins = {
    payments: env.STRIPE_SECRET_KEY,
    'video rooms': env.DAILY_API_KEY,
    mail: env.SMTP_URL,
    'short messages': env.SMS_URL,
  }
  return Object.entries(twins).flatMap(([name, setting]) => (setting ? [] : [name]))
}
