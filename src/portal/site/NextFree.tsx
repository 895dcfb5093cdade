import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { When } from '@/ui/When'
import type { Catalogue, Slot } from '../answers'
import { Face } from '../catalogue/Face'
import { leadService } from '../catalogue/leadService'
import { therapistName } from '../catalogue/nameOf'
import { momentWords } from '../time/timeWords'
import { ZoneNote } from '../time/ZoneNote'
import { addressOf } from '../week/addressOf'
import { slotKey } from '../week/slotKey'
import { Picture } from './Picture'
import type { Shown } from './shown'

type Props = { catalogue: Catalogue; free: Slot[]; now: string; scene: Shown }

/** Live free times, never typed: each leads to its own sheet. */
export const NextFree = ({ catalogue, free, now, scene }: Props) => {
  const t = useTranslations('Site')
  const heading = useId()
  const { timeZone } = catalogue.practice
  const viewer = { locale: useLocale(), timeZone }
  const service = leadService(catalogue)?.slug
  const personOf = (slug: string) =>
    catalogue.therapists.find((therapist) => therapist.slug === slug) ?? { displayName: slug, photo: null }
  const hrefOf = (slot: Slot) =>
    addressOf('/portal/book', { service, therapist: slot.therapist, slot: slotKey(slot) })
  return (
    <section
      aria-labelledby={heading}
      data-live-times
      className="overflow-hidden rounded-card border border-line bg-card shadow-sheet"
    >
      <div className="bg-sand">
        <Picture
          of={{ ...scene, drawing: scene.drawing ?? 'hills' }}
          sizes="(min-width: 64rem) 40vw, 100vw"
          shape="aspect-[460/210]"
          isFirst
        />
      </div>
      <div className="p-6">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id={heading}>{t('nextFree')}</h2>
          <ZoneNote zone={timeZone} practiceZone={timeZone} at={now} />
        </div>
        {free.length === 0 && <p className="text-soft">{t('noneFree')}</p>}
        <ul>
          {free.map((slot) => (
            <li key={slotKey(slot)} className="flex items-center gap-3 border-t border-line py-3">
              <Face of={personOf(slot.therapist)} look="round" />
              <span className="min-w-0 flex-1 leading-snug">
                <strong className="block font-semibold">{therapistName(catalogue, slot.therapist)}</strong>
                <span className="text-soft">
                  <When at={slot.startsAt}>{momentWords(slot.startsAt, viewer)}</When>
                </span>
              </span>
              <LocalLink
                href={hrefOf(slot)}
                className={buttonClass('quiet', 'small')}
                aria-label={t('chooseThis', { name: therapistName(catalogue, slot.therapist) })}
              >
                {t('choose')}
              </LocalLink>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
