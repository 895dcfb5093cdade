import { useTranslations } from 'next-intl'
import type { FactorState } from '@/contracts/secondFactor'
import { ActionForm } from '@/ui/ActionForm'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { AgainField } from './AgainField'
import { changeFactor } from './changeFactor'
import { ShownCodes } from './ShownCodes'
import { useCodeWords } from './useCodeWords'

/** For the day on which the telephone is gone. */
export const RecoverySection = ({ state }: { state: FactorState }) => {
  const t = useTranslations('SecondFactor')
  const codeWords = useCodeWords()
  return (
    <ActionForm action={changeFactor} label={t('codes')}>
      <ShownCodes words={codeWords} />
      <p>{t('codesLeft', { count: state.recoveryCodesLeft })}</p>
      <AgainField fresh={state.fresh} />
      <div>
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
      </div>
    </ActionForm>
  )
}
