import type { Block } from 'payload'
import { block, lead, neededTitle, side, title, words } from '@/collections/blocks/blockParts'
import { linkField } from '@/collections/fields/linkFields'
import { pictureFields } from '@/collections/fields/pictureFields'
import { proseField } from '@/collections/fields/proseField'

/** What an editor may build a page from; each is drawn by a component of `src/portal/site`. */
export const blocks: Block[] = [
  block('hero', 'Opening', [
    { name: 'eyebrow', type: 'text', maxLength: 60 },
    neededTitle,
    {
      name: 'accent',
      type: 'text',
      maxLength: 80,
      admin: { description: 'Goes on after the title, in green.' },
    },
    lead,
    linkField('main', 'Main way on'),
    linkField('other', 'Other way on'),
    { name: 'note', type: 'text', maxLength: 200 },
    { name: 'showsFreeTimes', type: 'checkbox', label: 'Show the next free times', defaultValue: true },
    ...pictureFields(),
  ]),
  block('textAndPicture', 'Text and picture', [
    neededTitle,
    proseField('text'),
    linkField('link', 'Way on'),
    side,
    ...pictureFields(),
  ]),
  block('therapists', 'Therapists', [neededTitle, lead]),
  block('offers', 'Services and prices', [neededTitle, lead]),
  block('steps', 'How it works', [
    title,
    words('steps', [neededTitle, { name: 'text', type: 'textarea', required: true, maxLength: 300 }], 6),
  ]),
  block('faq', 'Questions', [
    neededTitle,
    words(
      'questions',
      [
        { name: 'question', type: 'text', required: true, maxLength: 200 },
        { name: 'answer', type: 'textarea', required: true, maxLength: 1500 },
      ],
      30,
    ),
  ]),
  block('quote', 'Quote', [
    { name: 'text', type: 'textarea', required: true, maxLength: 400 },
    { name: 'by', type: 'text', maxLength: 120 },
  ]),
  block('callToAction', 'Call to action', [
    neededTitle,
    lead,
    linkField('main', 'Main way on'),
    linkField('other', 'Other way on'),
    ...pictureFields(),
  ]),
  block('form', 'Enquiry form', [neededTitle, lead]),
  block('prose', 'Running text', [proseField('text')]),
]
