import { useTranslations } from 'next-intl'
import { Sprig } from '@/ui/drawings/Sprig'
import type { Therapist } from '../answers'
import { Face } from '../catalogue/Face'
import { TherapistRow } from './TherapistRow'

type Props = { therapists: Therapist[]; hrefOf: (therapist: string) => string }

const anyone = (
  <span className="grid size-12 place-items-center rounded-full bg-sand">
    <Sprig />
  </span>
)

export const TherapistList = ({ therapists, hrefOf }: Props) => {
  const t = useTranslations('Book')
  return (
    <ul className="max-w-3xl border-t border-line">
      {therapists.length > 1 && (
        <TherapistRow href={hrefOf('any')} face={anyone} name={t('any')} about={t('anyAbout')} />
      )}
      {therapists.map((therapist) => (
        <TherapistRow
          key={therapist.slug}
          href={hrefOf(therapist.slug)}
          face={<Face of={therapist} look="round" />}
          name={therapist.displayName}
          about={therapist.specialties.join(', ')}
        />
      ))}
    </ul>
  )
}
