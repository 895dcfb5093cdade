import { useLocale, useTranslations } from 'next-intl'
import type { BegunTotp, FactorState } from '@/contracts/secondFactor'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { SubmitButton } from '@/ui/SubmitButton'
import { momentWords } from '../../time/timeWords'
import { BegunApp } from './BegunApp'
import { FactorErrand } from './FactorErrand'

type Props = { state: FactorState; begun: BegunTotp | null; timeZone: string }

/** An app that makes codes: to be set up, being set up, in use. */
export const AppSection = ({ state, begun, timeZone }: Props) => {
  const t = useTranslations('SecondFactor')
  const viewer = { locale: useLocale(), timeZone }
  const { totp, fresh } = state
  return (
    <FactorErrand
      label={t('app')}
      fresh={fresh || begun !== null}
      ways={begun ? <Confirm /> : <Begin isInUse={totp !== null} />}
    >
      {totp && <p>{t('appSince', { day: momentWords(totp.since, viewer) })}</p>}
      {begun && <BegunApp begun={begun} />}
    </FactorErrand>
  )
}

const Confirm = () => (
  <SubmitButton name="errand" value="confirm">
    {useTranslations('SecondFactor')('confirm')}
  </SubmitButton>
)

const Begin = ({ isInUse }: { isInUse: boolean }) => {
  const t = useTranslations('SecondFactor')
  return (
    <>
      <SubmitButton name="errand" value="begin" look={isInUse ? 'quiet' : 'main'}>
        {t(isInUse ? 'replace' : 'begin')}
      </SubmitButton>
      {isInUse && (
        <SubmitAfterAsking
          name="errand"
          value="remove"
          look="warn"
          question={t('removeAsk')}
          consequence={t('removeThen')}
          confirm={t('remove')}
          back={t('keep')}
        >
          {t('remove')}
        </SubmitAfterAsking>
      )}
    </>
  )
}
