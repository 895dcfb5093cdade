import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { draftSeal } from '@/ui/draftSeal'

const PLACE = 'trs-draft:ada:talk'

test('a draft is opened by the key of its writer alone, at its own place, and says nothing', async () => {
  const [ada = '', ben = ''] = [1, 2].map(() => randomBytes(32).toString('base64url'))
  const words = 'Ich weiß nicht weiter.'
  const own = await draftSeal(ada, PLACE)
  const kept = (await own?.seal(words)) ?? ''
  expect(Buffer.from(kept.split('.')[1] ?? '', 'base64').toString()).not.toContain('weiter')
  expect(kept).not.toBe(await own?.seal(words))
  expect(await own?.open(kept)).toBe(words)
  expect(await (await draftSeal(ben, PLACE))?.open(kept)).toBeNull()
  expect(await (await draftSeal(ada, 'trs-draft:ada:other'))?.open(kept)).toBeNull()
  // What an earlier release kept in clear, and what is nothing at all.
  for (const left of [words, '', '.', '%%.%%']) expect(await own?.open(left), left).toBeNull()
})
