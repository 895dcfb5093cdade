import { createHash, timingSafeEqual } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import type { Endpoint, Payload } from 'payload'
import { Gauge, Registry } from 'prom-client'
import { DomainError } from '@/domain/errors'
import { env } from '@/server/env'
import { meters } from '@/server/meters'
import { type Figures, readFigures } from '@/server/readFigures'

const HELP: Record<keyof Figures, [name: string, help: string]> = {
  tickLateSeconds: ['trs_tick_age_seconds', 'Since the worker last ended its round.'],
  noticesDue: ['trs_notices_due', 'Notices whose time has come and that are not settled.'],
  oldestDueSeconds: ['trs_notices_oldest_due_seconds', 'How long the oldest of them has been due.'],
  noticesToSettle: ['trs_notices_dead', 'Notices given up, or of unknown fate: staff must look.'],
  paymentsStored: ['trs_payments_stored', 'Events of the payment provider that are not settled yet.'],
  paymentsParked: ['trs_payments_parked', 'Events of the payment provider that staff must look at.'],
  backupAgeSeconds: ['trs_backup_age_seconds', 'Since the last backup that was written whole.'],
  drillAgeSeconds: ['trs_drill_age_seconds', 'Since the last restore drill that brought everything back.'],
  archiveAgeSeconds: [
    'trs_archive_age_seconds',
    'Since a piece of the write-ahead log was last kept elsewhere.',
  ],
  connections: ['trs_database_connections', 'Connections that the database has, of whomever.'],
  connectionsMax: ['trs_database_connections_max', 'How many it would take.'],
}

/**
 * `GET /api/metrics`: this program's figures and the practice's, as Prometheus reads them. 200 text/plain;
 * 401 without `Authorization: Bearer METRICS_TOKEN`; 404 where no token is set; 503 without a database.
 */
export const showMetrics: Endpoint = {
  path: '/metrics',
  method: 'get',
  handler: async ({ headers, payload }) => {
    const { METRICS_TOKEN } = env()
    if (!METRICS_TOKEN) throw new DomainError('not_found', 'There is nothing here.')
    const given = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
    if (!timingSafeEqual(digest(given), digest(METRICS_TOKEN))) {
      throw new DomainError('not_signed_in', 'These figures need the practice’s token.')
    }
    const text = `${await meters().registry.metrics()}\n${await practiceText(payload)}`
    return new Response(text, {
      headers: { 'Content-Type': Registry.PROMETHEUS_CONTENT_TYPE, 'Cache-Control': 'no-store' },
    })
  },
}

const digest = (text: string) => createHash('sha256').update(text).digest()

type Pool = { totalCount: number; idleCount: number; waitingCount: number }

/** @returns from 0 to 1; NaN where there is no such folder, as with a bucket */
async function freeOfDisk(): Promise<number> {
  const { bavail, blocks } = await statfs(env().MEDIA_DIR).catch(() => ({ bavail: Number.NaN, blocks: 1 }))
  return bavail / blocks
}

async function practiceText(payload: Payload): Promise<string> {
  const register = new Registry()
  const gauge = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [register] }).set(value)
  gauge('trs_disk_free_ratio', 'What is free of the disk that uploads lie on.', await freeOfDisk())
  const { pool } = payload.db as unknown as { pool: Pool }
  gauge('trs_pool_in_use', 'Connections to the database that are at work.', pool.totalCount - pool.idleCount)
  gauge('trs_pool_waiting', 'Calls that wait for a connection.', pool.waitingCount)
  const figures = await readFigures(payload)
  for (const [key, [name, help]] of Object.entries(HELP)) {
    // An age that nobody knows is no age of 0.
    gauge(name, help, figures[key as keyof Figures] ?? Number.NaN)
  }
  return register.metrics()
}
