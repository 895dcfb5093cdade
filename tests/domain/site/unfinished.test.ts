import { expect, test } from 'vitest'
import { type Asked, unfinished } from '@/domain/site/unfinished'

const text = (name: string, required = true): Asked => ({ type: 'text', name, required })
const FIELDS: Asked[] = [
  text('title'),
  { type: 'row', fields: [text('lead', false), text('side')] },
  { type: 'group', name: 'way', fields: [text('href')] },
  {
    type: 'blocks',
    name: 'layout',
    required: true,
    blocks: [{ slug: 'steps', fields: [{ type: 'array', name: 'steps', fields: [text('label')] }] }],
  },
]
const whole = {
  title: 'A',
  side: 'left',
  way: { href: '/' },
  layout: [{ blockType: 'steps', steps: [{ label: 'One' }] }],
}

test.each([
  ['nothing', {}, []],
  ['a title', { title: '' }, ['title']],
  ['what stands in a row', { side: null }, ['side']],
  ['what stands in a group', { way: { href: undefined } }, ['way.href']],
  ['a list without rows', { layout: [] }, ['layout']],
  [
    'a row of a row',
    { layout: [{ blockType: 'steps', steps: [{ label: 'One' }, {}] }] },
    ['layout.0.steps.1.label'],
  ],
  ['nothing of a block that nobody knows', { layout: [{ blockType: 'gone' }, null] }, []],
])('%s is missing', (_what, change, expected) => {
  expect(unfinished(FIELDS, { ...whole, ...change })).toEqual(expected)
})
