import { verify } from '@/commands/verify'
import { withClient } from '../../scripts/practiceDatabase.mjs'
import { atMost, type Ratio, type Table } from '../report'
import { type Booked, longestGap } from './bookers'

/**
 * What has to hold after any outage, counted in the database: every booking that was acknowledged is there,
 * none is there twice, and the books recount without a finding.
 */
export async function afterwards(url: string, booked: Booked): Promise<Ratio[]> {
  const ids = booked.acknowledged.map(({ id }) => id)
  const { lost, twice } = await withClient(url, async (client) => {
    const found = await client.query<{ id: string }>('select id from bookings where id = any($1::uuid[])', [
      ids,
    ])
    const there = new Set(found.rows.map(({ id }) => id))
    const { rowCount } = await client.query(
      'select from bookings group by attempt_for, attempt_id having count(*) > 1',
    )
    return { lost: ids.filter((id) => !there.has(id)).length, twice: rowCount ?? 0 }
  })
  const { findings } = await verify(url)
  return [
    atMost('acknowledged bookings that are lost', lost, 0),
    atMost('attempts that are booked twice', twice, 0),
    atMost('findings of verify', findings.length, 0),
    atMost('answers other than 201, 503 and 429 with Retry-After', booked.wrong.length, 0),
    { what: 'acknowledged bookings', value: ids.length },
    { what: 's between two of them, at the longest', value: longestGap(booked) },
  ]
}

/** Every answer that came, and a few of those that should not have. */
export function answersOf({ answers, wrong }: Booked): { table: Table; notes: string[] } {
  const rows = Object.entries(answers)
  return {
    table: { title: 'answers', head: ['', 'how often'], rows },
    notes: [...new Set(wrong)].slice(0, 5).map((one) => `not as it should be: ${one}`),
  }
}
