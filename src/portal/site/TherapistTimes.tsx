import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { When } from '@/ui/When'
import type { Service, Slot, Therapist } from '../answers'
import { clockWords, dayWords } from '../time/timeWords'
import { ZoneNote } from '../time/ZoneNote'
import { addressOf } from '../week/addressOf'
import { slotKey } from '../week/slotKey'

type Props = { therapist: Therapist; service?: Service; free: Slot[]; timeZone: string; now: string }

/** When this person is free next, for the session most people want. */
export const TherapistTimes = ({ therapist, service, free, timeZone, now }: Props) => {
  const t = useTranslations('Site')
  const viewer = { locale: useLocale(), timeZone }
  const chosen = { service: service?.slug, therapist: therapist.slug }
  return (
    <section
      aria-labelledby="free"
      data-live-times
      className="rounded-card border border-line bg-card p-6 shadow-sheet"
    >
      <h2 id="free">{t('nextFree')}</h2>
      <p className="mt-1 text-soft">
        {service && `${service.name}. `}
        <ZoneNote zone={timeZone} practiceZone={timeZone} at={now} />
      </p>
      {free.length === 0 && <p className="mt-4 text-soft">{t('noneFree')}</p>}
      <ul className="mt-4">
        {free.map((slot) => (
          <li key={slotKey(slot)} className="border-t border-line">
            <LocalLink
              href={addressOf('/portal/book', { ...chosen, slot: slotKey(slot) })}
              className="flex min-h-13 items-center justify-between gap-4 py-2 text-ink no-underline
                hover:underline"
            >
              <When at={slot.startsAt}>{dayWords(slot.startsAt, viewer)}</When>
              <span className="font-semibold text-moss">{clockWords(slot.startsAt, viewer)}</span>
            </LocalLink>
          </li>
        ))}
      </ul>
      <LocalLink href={addressOf('/portal/book', chosen)} className={`${buttonClass()} mt-5 w-full`}>
        {t('allTimes')}
      </LocalLink>
    </section>
  )
}
