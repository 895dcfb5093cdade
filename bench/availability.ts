import type { Cluster } from './cluster'
import type { Ask } from './load'
import { HOUR_MS, type Named } from './practice'
import { atMost, type Report } from './report'
import { compare, openSizes, SIZES } from './sizes'

const DAYS = 62

/** The free times of one therapist for 62 days: how long, and what a thousand times more bookings change. */
export async function availability(cluster: Cluster): Promise<Report> {
  const sizes = await openSizes(cluster)
  const { practice } = sizes
  const [office, always] = practice.therapists as [Named, Named]
  const ask = (therapist: Named): Ask => {
    const from = practice.startsAt - 48 * HOUR_MS
    const query = new URLSearchParams({
      service: practice.service.slug,
      therapist: therapist.slug,
      from: new Date(from).toISOString(),
      to: new Date(from + DAYS * 24 * HOUR_MS).toISOString(),
    })
    return { method: 'GET', path: `/api/portal/availability?${query}` }
  }
  const lines = [
    { words: 'office hours, 150 sessions ahead', ...(await compare(sizes, () => ask(office))) },
    { words: 'open day and night', ...(await compare(sizes, () => ask(always))) },
  ]
  const [first] = lines as [(typeof lines)[0]]
  return {
    name: 'availability',
    ratios: [
      atMost('at a million bookings / at a thousand', first.large / first.small, 1.2),
      atMost(`ms of server time for ${DAYS} days at a million`, first.large, 10),
    ],
    tables: [
      {
        title: `server ms for ${DAYS} days of one therapist, medians`,
        head: ['', 'slots', ...SIZES],
        rows: lines.map(({ words, small, large, sample }) => [
          words,
          (JSON.parse(sample) as { slots: unknown[] }).slots.length,
          small.toFixed(2),
          large.toFixed(2),
        ]),
      },
    ],
    notes: [],
  }
}
