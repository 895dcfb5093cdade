import { useLocale, useTranslations } from 'next-intl'
import type { BegunTotp, FactorState } from '@/contracts/secondFactor'
import { ActionForm } from '@/ui/ActionForm'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { SubmitButton } from '@/ui/SubmitButton'
import { momentWords } from '../../time/timeWords'
import { AgainField } from './AgainField'
import { BegunApp } from './BegunApp'
import { changeFactor } from './changeFactor'
import { ShownCodes } from './ShownCodes'
import { useCodeWords } from './useCodeWords'

type Props = { state: FactorState; begun: BegunTotp | null; timeZone: string }

/** An app that makes codes: to be set up, being set up, in use. One form: its answer stays in view. */
export const AppSection = ({ state, begun, timeZone }: Props) => {
  const t = useTranslations('SecondFactor')
  const codeWords = useCodeWords()
  const viewer = { locale: useLocale(), timeZone }
  const { totp, fresh } = state
  return (
    <ActionForm action={changeFactor} label={t('app')}>
      <ShownCodes words={codeWords} />
      {totp && <p>{t('appSince', { day: momentWords(totp.since, viewer) })}</p>}
      {begun && <BegunApp begun={begun} />}
      {!begun && <AgainField fresh={fresh} />}
      <div className="flex flex-wrap gap-3">
        {begun && (
          <SubmitButton name="errand" value="confirm">
            {t('confirm')}
          </SubmitButton>
        )}
        {!begun && (
          <SubmitButton name="errand" value="begin" look={totp ? 'quiet' : 'main'}>
            {t(totp ? 'replace' : 'begin')}
          </SubmitButton>
        )}
        {totp && !begun && (
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
      </div>
    </ActionForm>
  )
}
