import { startWeb } from '@tests/support/web'
import type { Cluster } from './cluster'
import { type Ask, load } from './load'
import { openPractice, times } from './practice'
import { residentMb } from './programs'
import { atMost, type Report } from './report'

const STEPS = [500, 1_000, 2_500, 5_000, 10_000]

/** The web program's resident memory after ten thousand requests of all kinds. */
export async function memory(cluster: Cluster): Promise<Report> {
  const database = await cluster.newDatabase('memory')
  const practice = await openPractice(database, { clients: 60, credits: 5, therapists: 3 })
  const web = await startWeb(database, { PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '' })
  const target = { port: Number(new URL(web.url).port), origin: web.url }
  const from = new Date(practice.startsAt).toISOString()
  const to = new Date(practice.startsAt + 14 * 86_400_000).toISOString()
  const span = new URLSearchParams({ service: practice.service.slug, therapist: 'any', from, to })
  const doors = [
    ...['/', '/sign-in', '/admin/login', '/api/health/ready', '/api/portal/catalogue'],
    ...[`/api/portal/availability?${span}`, '/portal', '/portal/bookings', '/portal/credits', '/portal/book'],
    ...['/api/clients/me', '/api/portal/bookings', '/api/portal/credits', '/api/openapi.json'],
  ]
  const statuses: Record<string, Record<number, number>> = {}
  const rows: (string | number)[][] = [['0', residentMb(web.pid).now.toFixed(0), '']]
  let done = 0
  for (const step of STEPS) {
    const asks = times(step - done, (index): Ask => {
      const number = done + index
      const { cookie } = practice.clients[Math.floor(number / doors.length) % practice.clients.length] ?? {
        cookie: '',
      }
      return { method: 'GET', path: doors[number % doors.length] ?? '/', cookie }
    })
    const run = await load(target, asks)
    run.told.forEach(({ status }, index) => {
      const path = (asks[index]?.path ?? '').split('?')[0] ?? ''
      const seen = statuses[path] ?? {}
      statuses[path] = { ...seen, [status]: (seen[status] ?? 0) + 1 }
    })
    done = step
    rows.push([step.toLocaleString('en'), residentMb(web.pid).now.toFixed(0), run.perSecond.toFixed(0)])
  }
  const { now, most } = residentMb(web.pid)
  await web.stop()
  const told = Object.entries(statuses).map(([path, seen]) => `${path} ${JSON.stringify(seen)}`)
  return {
    name: 'memory',
    ratios: [atMost('MB resident after 10,000 requests', now, 400), { what: 'MB at the most', value: most }],
    tables: [
      { title: 'the web program, mixed GETs over 8 connections', head: ['requests', 'MB', '/s'], rows },
    ],
    notes: [`answers: ${told.join(', ')}`],
  }
}
