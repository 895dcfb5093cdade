import type { CollectionConfig } from 'payload'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { DomainError } from '@/domain/errors'
import { lockDocument } from '@/hooks/lockDocument'
import { acceptPicture } from '@/hooks/media/acceptPicture'
import { bringFromBucket } from '@/hooks/media/bringFromBucket'
import { refuseUsed } from '@/hooks/media/refuseUsed'
import { recordChange, recordDeletion } from '@/hooks/recordChange'
import { env } from '@/server/env'
import { refuseUnknownFile } from '@/server/site/refuseUnknownFile'

const toWebp = { format: 'webp', options: { quality: 82 } } as const

/** Photographs and pictures for pages and posts; what they show is said in words, in each language. */
export const Media: CollectionConfig = {
  slug: 'media',
  access: accessOf('media'),
  admin: {
    group: 'Site',
    description:
      'Pictures for pages and posts: JPEG, PNG, WebP or AVIF, best 1600 points wide or more. What is very wide or tall is cut; the focal point stays in sight.',
    hidden: hiddenOf('media'),
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'width', 'height', 'updatedAt'],
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [bringFromBucket, acceptPicture, lockDocument],
    beforeDelete: [refuseUsed],
    afterChange: [recordChange('media')],
    afterDelete: [recordDeletion('media')],
  },
  upload: {
    staticDir: env().MEDIA_DIR,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    focalPoint: true,
    crop: true,
    // An address of elsewhere is never fetched from here: not by the door for it, nor named in a body.
    pasteURL: false,
    externalFileHeaderFilter: () => {
      throw new DomainError('not_allowed', 'Pictures come as files, never from an address.')
    },
    adminThumbnail: 'small',
    formatOptions: toWebp,
    resizeOptions: { width: 2400, withoutEnlargement: true },
    imageSizes: [
      { name: 'small', width: 480, formatOptions: toWebp },
      { name: 'medium', width: 960, formatOptions: toWebp },
      { name: 'large', width: 1600, formatOptions: toWebp },
      {
        name: 'social',
        width: 1200,
        height: 630,
        formatOptions: { format: 'jpeg', options: { quality: 82 } },
      },
    ],
    handlers: [refuseUnknownFile],
    modifyResponseHeaders: ({ headers }) => {
      // A file never changes: another picture has another name.
      headers.set('Cache-Control', 'public, max-age=31536000, immutable')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('Cross-Origin-Resource-Policy', 'same-origin')
      return headers
    },
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'What it shows',
      required: true,
      localized: true,
      maxLength: 200,
      admin: { description: 'For whoever does not see it. One sentence, without “picture of”.' },
    },
    // What the bucket's package asks a column for (`src/server/site/pictureStore.ts`); empty in a folder.
    {
      name: '_objectKey',
      type: 'text',
      admin: { hidden: true },
      access: { create: () => false, update: () => false, read: () => false },
    },
    { name: 'credit', type: 'text', maxLength: 120, admin: { description: 'Who made it.' } },
  ],
}
