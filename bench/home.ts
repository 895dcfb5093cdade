import type { Cluster } from './cluster'
import type { Ask } from './load'
import { askToBook, type Person, type Slot, slotsOf } from './practice'
import { atMost, type Report } from './report'
import { compare, openSizes, SIZES } from './sizes'

/** What the portal's home asks for, and a booking, at both sizes. */
export async function home(cluster: Cluster): Promise<Report> {
  const sizes = await openSizes(cluster)
  const { practice } = sizes
  const { cookie } = practice.clients[0] as Person
  const read = (path: string) => compare(sizes, (): Ask => ({ method: 'GET', path: `/api${path}`, cookie }))
  const lines = [
    { words: 'GET /api/clients/me', ...(await read('/clients/me')) },
    { words: 'GET /api/portal/bookings', ...(await read('/portal/bookings')) },
    { words: 'GET /api/portal/credits', ...(await read('/portal/credits')) },
    { words: 'GET /api/portal/catalogue', ...(await read('/portal/catalogue')) },
  ]
  const total = {
    words: 'home: the four together',
    small: lines.reduce((sum, { small }) => sum + small, 0),
    large: lines.reduce((sum, { large }) => sum + large, 0),
  }
  const booked = {
    words: 'POST /api/portal/bookings',
    ...(await compare(sizes, bookings(sizes.practice), 201)),
  }
  return {
    name: 'home',
    ratios: [total, booked, ...lines].map(({ words, small, large }) =>
      atMost(`at a million bookings / at a thousand: ${words}`, large / small, 1.2),
    ),
    tables: [
      {
        title: 'server ms, medians',
        head: ['', ...SIZES],
        rows: [...lines, total, booked].map(({ words, small, large }) => [
          words,
          small.toFixed(2),
          large.toFixed(2),
        ]),
      },
    ],
    notes: [],
  }
}

/** A time of its own for each: limits count ten a minute for a client, and there are enough clients. */
function bookings(practice: Parameters<typeof slotsOf>[0]): () => Ask {
  const others = { ...practice, clients: practice.clients.slice(2), therapists: practice.therapists.slice(1) }
  // Behind what the asked client has there already.
  const next = slotsOf({ ...others, startsAt: practice.startsAt + 100 * 3_600_000 })
  return () => askToBook(practice, next() as Slot)
}
