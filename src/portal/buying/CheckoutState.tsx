import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { LookAgain } from '@/ui/LookAgain'
import { PageHeader } from '@/ui/PageHeader'
import type { Checkout } from '../answers'
import { KeptTime } from '../week/KeptTime'

type Props = {
  checkout: Checkout
  /** What was bought, by name. */
  name: string
  /** The time that was to be booked before. */
  back: string | undefined
  isAskedAgain: boolean
  /** How many sessions of a series wait for credits, and how many credits are free. */
  planned: number
  available: number
}

/** What has become of a purchase. Says so, and never makes it so. */
export const CheckoutState = ({ checkout, name, back, isAskedAgain, planned, available }: Props) => {
  const t = useTranslations('CheckoutDone')
  const { id, state, credits, trialCredits } = checkout
  const text =
    state === 'granted' ? t('granted.text', { credits, name }) : t(`${state}.text`, { trialCredits })
  const hasCredits = state === 'granted' || (state === 'on_trial' && trialCredits > 0)
  // What is bought may go to sessions that waited for it: then there is nothing left to book with.
  const isSpoken = hasCredits && (planned > 0 || available === 0)
  return (
    <>
      <PageHeader title={t(`${state}.title`)} />
      <div className="grid max-w-2xl gap-6">
        <p>{text}</p>
        {isSpoken && <p>{t(planned > 0 ? 'planned' : 'held', { planned })}</p>}
        {hasCredits && <KeptTime next={back} />}
        {state === 'waiting' && (
          <>
            <LookAgain long={t('long', { number: id.slice(-8) })} isLong={isAskedAgain} />
            <p>
              <LocalLink
                href={`/portal/checkout/done?checkout=${id}&again=1`}
                prefetch={false}
                className={buttonClass('quiet')}
              >
                {t('refresh')}
              </LocalLink>
            </p>
          </>
        )}
        <p className="flex flex-wrap items-center gap-x-8 gap-y-4">
          {hasCredits && back && (
            // With its language already: it comes from an address bar.
            <a href={back} className={buttonClass()}>
              {t('backToTime')}
            </a>
          )}
          {hasCredits && !back && (
            <LocalLink href={isSpoken ? '/portal/bookings' : '/portal/book'} className={buttonClass()}>
              {t(isSpoken ? 'sessions' : 'book')}
            </LocalLink>
          )}
          {(state === 'expired' || state === 'declined') && (
            <LocalLink href="/prices" className={buttonClass()}>
              {t('prices')}
            </LocalLink>
          )}
          <LocalLink href="/portal/credits">{t('credits')}</LocalLink>
          <LocalLink href="/portal/payments">{t('payments')}</LocalLink>
        </p>
      </div>
    </>
  )
}
