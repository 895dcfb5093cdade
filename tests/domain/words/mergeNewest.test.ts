import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeNewest } from '@/admin/history/mergeNewest'

const SIZE = 5
const at = fc.integer({ min: 0, max: 12 }).map((minute) => new Date(minute * 60_000).toISOString())
const lists = fc.array(
  fc.array(
    at.map((moment) => ({ at: moment })),
    { maxLength: 12 },
  ),
  { maxLength: 4 },
)

test('page by page each happening is told once, the newest first, many of one instant too', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const told: string[] = []
      for (let before: string | null = '9'; before !== null; ) {
        const place: string = before
        const page = mergeNewest(
          all.map((list) => list.filter((one) => one.at < place)),
          SIZE,
        )
        told.push(...page.rows.map((one) => one.at))
        if (page.older) expect(page.rows.length).toBeGreaterThanOrEqual(SIZE)
        before = page.older
      }
      expect(told).toEqual(
        all
          .flat()
          .map((one) => one.at)
          .sort()
          .reverse(),
      )
    }),
  )
})
