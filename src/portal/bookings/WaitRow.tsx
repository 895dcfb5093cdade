import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { ActionForm } from '@/ui/ActionForm'
import { buttonClass } from '@/ui/buttonClass'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Catalogue, Wait } from '../answers'
import { serviceName, therapistName } from '../catalogue/nameOf'
import { dayWords, momentWords } from '../time/timeWords'
import { addHours } from '../time/weeks'
import { offerAddress } from '../week/offerAddress'
import { leaveWaitlist } from './leaveWaitlist'

type Props = { wait: Wait; catalogue: Catalogue; timeZone: string }

/** One window that is waited for: what became free of it, to be booked, and the way out. */
export const WaitRow = ({
  wait: { id, service, therapist, from, to, offers },
  catalogue,
  timeZone,
}: Props) => {
  const t = useTranslations('Waiting')
  const viewer = { locale: useLocale(), timeZone }
  const named = (slug: string) => (slug === 'any' ? t('any') : therapistName(catalogue, slug))
  return (
    <li className="grid gap-4 border-b border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <span>
          {t('one', { service: serviceName(catalogue, service), therapist: named(therapist) })}
          <span className="block text-s text-soft">
            {t('window', { from: dayWords(from, viewer), to: dayWords(addHours(to, -1), viewer) })}
          </span>
        </span>
        <ActionForm action={leaveWaitlist} label={t('leave')}>
          <input type="hidden" name="wait" value={id} />
          <SubmitButton look="quiet">{t('leave')}</SubmitButton>
        </ActionForm>
      </div>
      {offers.map((offer) => (
        <Notice
          key={`${offer.therapist} ${offer.startsAt}`}
          tone="moss"
          title={t('free', {
            moment: momentWords(offer.startsAt, viewer),
            therapist: named(offer.therapist),
          })}
        >
          <p>{t('freeText')}</p>
          <LocalLink
            href={offerAddress({ service, ...offer })}
            className={`${buttonClass('main', 'small')} mt-3`}
          >
            {t('book')}
          </LocalLink>
        </Notice>
      ))}
    </li>
  )
}
