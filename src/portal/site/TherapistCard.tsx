import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import type { Slot, Therapist } from '../answers'
import { Face } from '../catalogue/Face'
import { languageWords } from '../time/languageWords'
import { momentWords } from '../time/timeWords'

type Props = { therapist: Therapist; next?: Slot; timeZone: string; level: 2 | 3 }

/** One person: the whole card leads to their page. */
export const TherapistCard = ({ therapist, next, timeZone, level }: Props) => {
  const t = useTranslations('Site')
  const locale = useLocale()
  const Name = level === 2 ? 'h2' : 'h3'
  return (
    <article
      className="relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-card
        hover:border-edge"
    >
      <Face of={therapist} look="wide" sizes="(min-width: 64rem) 30vw, (min-width: 40rem) 45vw, 100vw" />
      <div className="flex flex-1 flex-col gap-3 p-6">
        <Name className="text-l">
          <LocalLink
            href={`/therapists/${therapist.slug}`}
            className="text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {therapist.displayName}
          </LocalLink>
        </Name>
        {therapist.bio && <p className="line-clamp-5 text-soft">{therapist.bio}</p>}
        <p className="flex flex-wrap gap-2">
          {therapist.specialties.map((specialty) => (
            <Tag key={specialty}>{specialty}</Tag>
          ))}
        </p>
        <div className="mt-auto border-t border-line pt-4 text-s">
          <p className="text-soft">
            {t('speaks', { languages: languageWords(therapist.languages, locale) })}
          </p>
          <p className="font-semibold">
            {next
              ? t.rich('nextAt', {
                  when: () => (
                    <When at={next.startsAt}>{momentWords(next.startsAt, { locale, timeZone })}</When>
                  ),
                })
              : t('noneSoon')}
          </p>
        </div>
      </div>
    </article>
  )
}
