import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACTIONS } from '@/admin/audit/auditWords'

/** Actions whose names are put together where they are written. */
const MADE_UP = [
  ...['note', 'message', 'attachment'].map((kind) => `${kind}_read`),
  ...['begun', 'signed', 'amended'].map((type) => `note_${type}`),
  ...['consented', 'declined'].map((decision) => `note_handover_${decision}`),
  ...['booked', 'completed', 'no_show', 'cancelled'].map((status) => `booking_${status}`),
  ...['client', 'service', 'plan', 'therapist', 'time_off', 'page', 'post', 'media', 'redirect'].flatMap(
    (kind) => [`${kind}_made`, `${kind}_changed`],
  ),
  ...['time_off', 'page', 'post', 'media', 'redirect'].map((kind) => `${kind}_deleted`),
  ...['enquiry', 'practice', 'navigation'].map((kind) => `${kind}_changed`),
  ...['consent_given', 'consent_withdrawn', 'export_asked', 'export_taken'],
]

/** What the sources write as `action: '…'`. */
function written(): string[] {
  const found = new Set<string>()
  for (const folder of ['src', 'hooks', 'endpoints', 'jobs']) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue
      const text = readFileSync(`${folder}/${path}`, 'utf8')
      for (const [, action = ''] of text.matchAll(/\baction: '([a-z_]+)'/g)) found.add(action)
    }
  }
  return [...found]
}

test('whatever is put on record is told to owners in words', () => {
  const all = [...new Set([...written(), ...MADE_UP])].sort()
  expect(all.length).toBeGreaterThan(40)
  expect(all.filter((action) => !ACTIONS.includes(action))).toEqual([])
})
