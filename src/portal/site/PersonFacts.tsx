import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import { env } from '@/server/env'
import type { Therapist } from '../answers'
import { JsonLd } from './JsonLd'

/** Who a therapist is, for programs that read. */
export const PersonFacts = ({ therapist, locale }: { therapist: Therapist; locale: Locale }) => (
  <JsonLd
    of={{
      '@type': 'Person',
      name: therapist.displayName,
      description: therapist.bio ?? undefined,
      ...(therapist.photo ? { image: env().SITE_URL + therapist.photo.src } : {}),
      url: env().SITE_URL + localPath(locale, `/therapists/${therapist.slug}`),
      knowsLanguage: therapist.languages,
      knowsAbout: therapist.specialties,
      worksFor: { '@id': `${env().SITE_URL}/#practice` },
    }}
  />
)
