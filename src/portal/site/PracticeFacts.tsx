import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import { env } from '@/server/env'
import { readPostalAddress } from '@/session/readSite'
import { readCatalogue } from '../catalogue/readCatalogue'
import { JsonLd } from './JsonLd'
import { socialAddress } from './socialAddress'

/** Who the practice is, for programs that read. */
export const PracticeFacts = async ({ locale }: { locale: Locale }) => {
  const [{ practice, therapists, plans }, address] = await Promise.all([readCatalogue(), readPostalAddress()])
  const site = env().SITE_URL
  const prices = plans.map(({ price, credits }) => Math.round(price / credits / 100))
  const range = `${practice.currency} ${Math.min(...prices)}–${Math.max(...prices)}`
  return (
    <JsonLd
      of={{
        '@type': 'MedicalBusiness',
        '@id': `${site}/#practice`,
        name: practice.name,
        url: site + localPath(locale, '/'),
        ...(address.length > 0 ? { address: address.join(', ') } : {}),
        image: socialAddress({ path: '/', locale, title: practice.name, practice: practice.name }),
        medicalSpecialty: 'Psychiatric',
        ...(prices.length > 0 ? { priceRange: range } : {}),
        employee: therapists.map(({ displayName, slug }) => ({
          '@type': 'Person',
          name: displayName,
          url: site + localPath(locale, `/therapists/${slug}`),
        })),
      }}
    />
  )
}
