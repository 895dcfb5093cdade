'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FactorState } from '@/contracts/secondFactor'
import { callDoor } from '../panel/callDoor'
import { AgainField } from './AgainField'
import { AppFactor } from './AppFactor'
import { currentIn } from './currentIn'
import { FactorForm } from './FactorForm'
import { PasskeyFactors } from './PasskeyFactors'

/** One's own second factors, on the account page and where they must be set up before anything else. */
export function SecondFactor({ state }: { state: FactorState }) {
  const t = useTranslations('Panel')
  const [codes, setCodes] = useState<string[] | null>(null)
  const onDone = (made: string[] | null) => (made ? setCodes(made) : window.location.reload())
  const hasFactor = state.totp !== null || state.passkeys.length > 0

  if (codes) {
    return (
      <section className="trs-factor" aria-label={t('Factor.codes')} role="status">
        <h2>{t('Factor.keepCodes')}</h2>
        <p>{t('Factor.codesLead')}</p>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <a href="/admin">{t('Factor.haveThem')}</a>
      </section>
    )
  }
  return (
    <section className="trs-factor" aria-label={t('Factor.title')}>
      <h2>{t('Factor.title')}</h2>
      <p>{t('Factor.lead')}</p>
      <AppFactor state={state} onDone={onDone} />
      <PasskeyFactors state={state} onDone={onDone} />
      {hasFactor && (
        <FactorForm
          label={t('Factor.newCodes', { count: state.recoveryCodesLeft })}
          send={(form) => callDoor('POST', '/staff/second-factor/recovery-codes', currentIn(form))}
          onDone={onDone}
        >
          {(refusal) => <AgainField fresh={state.fresh} refusal={refusal} />}
        </FactorForm>
      )}
    </section>
  )
}
