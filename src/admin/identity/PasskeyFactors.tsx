'use client'

import type { FactorState } from '@/contracts/secondFactor'
import { makePasskey } from '@/ui/passkeys'
import { type Answer, callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { AgainField } from './AgainField'
import { currentIn } from './currentIn'
import { type Codes, FactorForm } from './FactorForm'

const DOOR = '/staff/second-factor/passkeys'
const STOPPED = 'No passkey was made. Try again when your device is ready.'

type Props = { state: FactorState; onDone: (codes: string[] | null) => void }

/** Keys that a device keeps and its owner unlocks: added and removed. */
export function PasskeyFactors({ state: { passkeys, fresh, passkeysPossible }, onDone }: Props) {
  const add = async (form: FormData): Promise<Answer<Codes>> => {
    const asked = await callDoor<{ options: Record<string, unknown> }>(
      'POST',
      `${DOOR}/options`,
      currentIn(form),
    )
    if (!asked.ok) return asked
    const passkey = await makePasskey(asked.body.options)
    if (!passkey) return { ok: false, refusal: { message: STOPPED, fields: [], next: [] } }
    return callDoor('POST', DOOR, { name: form.get('name') || undefined, passkey })
  }

  return (
    <>
      {passkeys.map(({ id, name }) => (
        <FactorForm
          key={id}
          label={`Remove ${name || 'the passkey'}`}
          send={(form) => callDoor('POST', `${DOOR}/${id}/removal`, currentIn(form))}
          onDone={onDone}
        >
          {(refusal) => <AgainField fresh={fresh} refusal={refusal} />}
        </FactorForm>
      ))}
      {passkeysPossible && (
        <FactorForm label="Add a passkey" send={add} onDone={onDone}>
          {(refusal) => (
            <>
              <PanelField name="name" label="What shall it be called?" refusal={refusal}>
                {(wired) => <input {...wired} type="text" maxLength={60} />}
              </PanelField>
              <AgainField fresh={fresh} refusal={refusal} />
            </>
          )}
        </FactorForm>
      )}
    </>
  )
}
