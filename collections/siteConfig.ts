import { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { seoPlugin } from '@payloadcms/plugin-seo'
import type { Config } from 'payload'
import sharp from 'sharp'
import { accessOf } from '@/collections/access/accessOf'
import { hiddenOf } from '@/collections/access/hiddenOf'
import { redirectFields } from '@/collections/fields/redirectFields'
import { type Addressed, addressOf } from '@/domain/site/addresses'
import { type RichText, wordsOf } from '@/domain/site/richText'
import { recordChange, recordDeletion } from '@/hooks/recordChange'
import { refuseCircle } from '@/hooks/redirects/refuseCircle'
import { env } from '@/server/env'
import { pictureStore } from '@/server/site/pictureStore'

const ADDRESSED: Addressed[] = ['pages', 'posts']
const WORDS_SHOWN = 155

type Shown = {
  title?: string
  lead?: string
  slug?: string | null
  text?: RichText
  layout?: { lead?: string }[]
}

const seo = seoPlugin({
  collections: ADDRESSED,
  uploadsCollection: 'media',
  generateTitle: ({ doc }: { doc: Shown }) => doc.title ?? '',
  generateDescription: ({ doc }: { doc: Shown }) =>
    (doc.lead ?? doc.layout?.find(({ lead }) => lead)?.lead ?? wordsOf(doc.text)).slice(0, WORDS_SHOWN),
  generateURL: ({ doc, collectionSlug, locale }) => {
    // A draft has no slug yet: null.
    const place = addressOf(collectionSlug as Addressed, (doc as Shown).slug ?? '')
    return `${env().SITE_URL}${locale === 'de' ? '/de' : ''}${place}`
  },
})

const redirects = redirectsPlugin({
  collections: ADDRESSED,
  overrides: {
    access: accessOf('redirects'),
    admin: {
      group: 'Site',
      description: 'Old addresses that lead on. A page that moves makes its own.',
      hidden: hiddenOf('redirects'),
      useAsTitle: 'from',
    },
    disableBulkEdit: true,
    disableDuplicate: true,
    lockDocuments: false,
    hooks: {
      beforeChange: [refuseCircle],
      afterChange: [recordChange('redirect')],
      afterDelete: [recordDeletion('redirect')],
    },
    fields: redirectFields,
  },
})

/** The languages of what editors write, the official plugins for it, and what scales their pictures. */
export const siteConfig = {
  localization: {
    locales: [
      { code: 'en', label: 'English' },
      { code: 'de', label: 'Deutsch' },
    ],
    defaultLocale: 'en',
    fallback: true,
  },
  plugins: [seo, redirects, pictureStore],
  sharp,
} satisfies Partial<Config>
