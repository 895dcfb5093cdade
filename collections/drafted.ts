import type { CollectionConfig } from 'payload'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { type Addressed, addressOf } from '@/domain/site/addresses'
import { lockDocument } from '@/hooks/lockDocument'
import { forgetOldAddresses } from '@/hooks/pages/forgetOldAddresses'
import { forgetPublishAt } from '@/hooks/pages/forgetPublishAt'
import { keepOldAddress } from '@/hooks/pages/keepOldAddress'
import { readOldAddress } from '@/hooks/pages/readOldAddress'
import { refusePassed } from '@/hooks/pages/refusePassed'
import { refuseUnfinished } from '@/hooks/pages/refuseUnfinished'
import { recordChange, recordDeletion } from '@/hooks/recordChange'

const VERSIONS_KEPT = 40
const AUTOSAVE_MS = 1_500

type Admin = NonNullable<CollectionConfig['admin']>

/** Where the panel shows a document as it will stand, in this language. */
const previewOf = (collection: Addressed, id: unknown, locale?: string) =>
  `${locale === 'de' ? '/de' : ''}/preview/${collection}/${id}`

/** What pages and posts have in common: drafts, versions, a preview, old addresses that lead on. */
export function drafted(collection: Addressed, admin: Admin): Partial<CollectionConfig> {
  return {
    admin: {
      group: 'Site',
      hidden: hiddenOf(collection),
      useAsTitle: 'title',
      defaultColumns: ['title', 'slug', '_status', 'publishAt', 'updatedAt'],
      livePreview: {
        url: ({ data, locale }) => (data.id ? previewOf(collection, data.id, locale?.code) : null),
        // Payload takes one label for all languages: a size is of none.
        breakpoints: [
          { name: 'narrow', label: '390 × 844', width: 390, height: 844 },
          { name: 'wide', label: '1280 × 900', width: 1280, height: 900 },
        ],
      },
      preview: ({ id, _status, slug }, { locale }) =>
        _status === 'published' && typeof slug === 'string'
          ? `${locale === 'de' ? '/de' : ''}${addressOf(collection, slug)}`
          : previewOf(collection, id, locale),
      ...admin,
    },
    versions: { maxPerDoc: VERSIONS_KEPT, drafts: { autosave: { interval: AUTOSAVE_MS } } },
    disableBulkEdit: true,
    disableDuplicate: true,
    lockDocuments: false,
    hooks: {
      beforeOperation: [lockDocument],
      beforeChange: [forgetPublishAt, refusePassed, readOldAddress],
      afterChange: [refuseUnfinished, keepOldAddress, recordChange(collection === 'pages' ? 'page' : 'post')],
      beforeDelete: [forgetOldAddresses],
      afterDelete: [recordDeletion(collection === 'pages' ? 'page' : 'post')],
    },
  }
}
