import { useTranslations } from 'next-intl'
import type { FactorState } from '@/contracts/secondFactor'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { FactorErrand } from './FactorErrand'

/** For the day on which the telephone is gone. */
export const RecoverySection = ({ state }: { state: FactorState }) => {
  const t = useTranslations('SecondFactor')
  const newCodes = (
    <SubmitAfterAsking
      name="errand"
      value="codes"
      look="quiet"
      question={t('newCodesAsk')}
      consequence={t('newCodesThen')}
      confirm={t('newCodes')}
      back={t('keep')}
    >
      {t('newCodes')}
    </SubmitAfterAsking>
  )
  return (
    <FactorErrand label={t('codes')} fresh={state.fresh} ways={newCodes}>
      <p>{t('codesLeft', { count: state.recoveryCodesLeft })}</p>
    </FactorErrand>
  )
}
