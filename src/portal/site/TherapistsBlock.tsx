import { getTranslations } from 'next-intl/server'
import { readMoment } from '@/portal/time/readMoment'
import { readCatalogue } from '../catalogue/readCatalogue'
import { Band } from './Band'
import { BandTitle } from './BandTitle'
import { readNextFree } from './readNextFree'
import type { BlockOf, Placed } from './shown'
import { TherapistCard } from './TherapistCard'

type Props = Placed & { block: Pick<BlockOf<'therapists'>, 'title' | 'lead'> }

const EVERYBODY = 50

/** Everybody who works here, and when each is free next. */
export const TherapistsBlock = async ({ block, isFirst, anchor }: Props) => {
  const [t, catalogue] = await Promise.all([getTranslations('Site'), readCatalogue()])
  const now = readMoment()
  const free = await readNextFree(catalogue, now, EVERYBODY)
  return (
    <Band isFirst={isFirst} id={anchor}>
      <BandTitle title={block.title} lead={block.lead} isFirst={isFirst} />
      {catalogue.therapists.length === 0 && <p className="mt-8 text-soft">{t('noTherapists')}</p>}
      <ul className="mt-9 grid gap-6 empty:hidden sm:grid-cols-2 lg:grid-cols-3" data-live-times>
        {catalogue.therapists.map((therapist) => (
          <li key={therapist.slug}>
            <TherapistCard
              therapist={therapist}
              next={free.find((slot) => slot.therapist === therapist.slug)}
              timeZone={catalogue.practice.timeZone}
              level={isFirst ? 2 : 3}
            />
          </li>
        ))}
      </ul>
    </Band>
  )
}
