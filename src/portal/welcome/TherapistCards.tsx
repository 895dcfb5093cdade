import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Portrait } from '@/ui/drawings/Portrait'
import { Tag } from '@/ui/Tag'
import type { Therapist } from '../answers'
import { languageWords } from '../time/languageWords'
import { addressOf } from '../week/addressOf'

export const TherapistCards = ({ therapists }: { therapists: Therapist[] }) => {
  const t = useTranslations('Welcome')
  const locale = useLocale()
  return (
    <section
      id="therapists"
      aria-labelledby="therapists-title"
      className="border-t border-line py-14 lg:py-20"
    >
      <h2 id="therapists-title" className="text-xl">
        {t('therapists')}
      </h2>
      <ul className="mt-8 grid gap-6 md:grid-cols-2 lg:grid-cols-3">
        {therapists.map((therapist) => (
          <li
            key={therapist.slug}
            className="flex flex-col gap-3 rounded-card border border-line bg-card p-6"
          >
            <div className="flex items-center gap-4">
              <Portrait seed={therapist.slug} className="size-20" />
              <h3>{therapist.displayName}</h3>
            </div>
            {therapist.bio && <p className="text-soft">{therapist.bio}</p>}
            {therapist.languages.length > 0 && (
              <p>{t('speaks', { languages: languageWords(therapist.languages, locale) })}</p>
            )}
            <p className="flex flex-wrap gap-2">
              {therapist.specialties.map((specialty) => (
                <Tag key={specialty}>{specialty}</Tag>
              ))}
            </p>
            <p className="mt-auto pt-2">
              <LocalLink
                href={addressOf('/portal/book', {
                  service: therapist.services[0],
                  therapist: therapist.slug,
                })}
              >
                {t('timesWith', { name: therapist.displayName })}
              </LocalLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
