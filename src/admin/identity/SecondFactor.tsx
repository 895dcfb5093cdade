'use client'

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
  const [codes, setCodes] = useState<string[] | null>(null)
  const onDone = (made: string[] | null) => (made ? setCodes(made) : window.location.reload())
  const hasFactor = state.totp !== null || state.passkeys.length > 0

  if (codes) {
    return (
      <section className="trs-factor" aria-label="Recovery codes" role="status">
        <h2>Keep these codes</h2>
        <p>
          If telephone and passkeys are gone, each lets you in once. They are shown this once: print them or
          write them down, and keep them apart from your telephone.
        </p>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <a href="/admin">I have them</a>
      </section>
    )
  }
  return (
    <section className="trs-factor" aria-label="Second factor">
      <h2>Second factor</h2>
      <p>Besides your password you then need something you have: an app with codes, or a passkey.</p>
      <AppFactor state={state} onDone={onDone} />
      <PasskeyFactors state={state} onDone={onDone} />
      {hasFactor && (
        <FactorForm
          label={`Make new recovery codes (${state.recoveryCodesLeft} left)`}
          send={(form) => callDoor('POST', '/staff/second-factor/recovery-codes', currentIn(form))}
          onDone={onDone}
        >
          {(refusal) => <AgainField fresh={state.fresh} refusal={refusal} />}
        </FactorForm>
      )}
    </section>
  )
}
