import { expect, test } from 'vitest'
import { anchorsOf } from '@/domain/site/anchorsOf'
import { pictureShape } from '@/domain/site/pictureShape'

test('the parts of a page have names, each once, however often a kind of block stands on it', () => {
  const kinds = ['hero', 'steps', 'faq', 'steps', 'form', 'prose', 'offers', 'steps', 'constructor']
  expect(anchorsOf(kinds.map((blockType) => ({ blockType })))).toEqual([
    ...[undefined, 'how', 'questions', 'how-2', 'enquiry', undefined, 'prices', 'how-3', undefined],
  ])
})

test.each([
  ['as it is', 1600, 1200, 4 / 3],
  ['a ribbon, cut at its sides', 6000, 200, 21 / 9],
  ['a tower, cut above and below', 300, 3000, 3 / 4],
  ['a point', 1, 1, 1],
])('a picture is shown %s', (_name, width, height, shape) => {
  expect(pictureShape(width, height)).toBe(shape)
})
