'use client'

import { useTranslations } from 'next-intl'
import type { FactorState } from '@/contracts/secondFactor'
import { makePasskey } from '@/ui/passkeys'
import { type Answer, callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { AgainField } from './AgainField'
import { currentIn } from './currentIn'
import { type Codes, FactorForm } from './FactorForm'

const DOOR = '/staff/second-factor/passkeys'

type Props = { state: FactorState; onDone: (codes: string[] | null) => void }

/** Keys that a device keeps and its owner unlocks: added and removed. */
export function PasskeyFactors({ state: { passkeys, fresh, passkeysPossible }, onDone }: Props) {
  const t = useTranslations('Panel')
  const add = async (form: FormData): Promise<Answer<Codes>> => {
    const asked = await callDoor<{ options: Record<string, unknown> }>(
      'POST',
      `${DOOR}/options`,
      currentIn(form),
    )
    if (!asked.ok) return asked
    const passkey = await makePasskey(asked.body.options)
    if (!passkey) return { ok: false, refusal: { message: t('Factor.noPasskeyMade'), fields: [], next: [] } }
    return callDoor('POST', DOOR, { name: form.get('name') || undefined, passkey })
  }

  return (
    <>
      {passkeys.map(({ id, name }) => (
        <FactorForm
          key={id}
          label={t('Factor.removePasskey', { name: name || t('Factor.thePasskey') })}
          send={(form) => callDoor('POST', `${DOOR}/${id}/removal`, currentIn(form))}
          onDone={onDone}
        >
          {(refusal) => <AgainField fresh={fresh} refusal={refusal} />}
        </FactorForm>
      ))}
      {passkeysPossible && (
        <FactorForm label={t('Factor.addPasskey')} send={add} onDone={onDone}>
          {(refusal) => (
            <>
              <PanelField name="name" label={t('Factor.passkeyName')} refusal={refusal}>
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
