'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BegunTotp, FactorState } from '@/contracts/secondFactor'
import { QrPicture } from '@/ui/QrPicture'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { AgainField } from './AgainField'
import { currentIn } from './currentIn'
import { FactorForm } from './FactorForm'

const DOOR = '/staff/second-factor/totp'

type Props = { state: FactorState; onDone: (codes: string[] | null) => void }

/** An app that makes codes: set up, confirmed by its first code, removed. */
export function AppFactor({ state: { totp, fresh }, onDone }: Props) {
  const t = useTranslations('Panel')
  const [begun, setBegun] = useState<BegunTotp | null>(null)

  const begin = async (form: FormData) => {
    const answer = await callDoor<{ begun: BegunTotp }>('POST', DOOR, currentIn(form))
    if (answer.ok) setBegun(answer.body.begun)
    return answer.ok ? { ok: true as const, body: {} } : answer
  }

  if (begun) {
    return (
      <FactorForm
        label={t('Factor.confirm')}
        isMain
        send={(form) => callDoor('POST', `${DOOR}/confirmation`, { code: form.get('code') })}
        onDone={onDone}
      >
        {(refusal) => (
          <>
            <p>{t('Factor.scan')}</p>
            <QrPicture rows={begun.picture} label={t('Factor.qr')} />
            <p>
              {t.rich('Factor.orType', {
                secret: begun.secret.match(/.{1,4}/g)?.join(' ') ?? '',
                code: (words) => <code>{words}</code>,
              })}
            </p>
            <PanelField name="code" label={t('Factor.code')} refusal={refusal}>
              {(wired) => <input {...wired} type="text" inputMode="numeric" autoComplete="one-time-code" />}
            </PanelField>
          </>
        )}
      </FactorForm>
    )
  }
  return (
    <>
      <FactorForm
        label={t(totp ? 'Factor.otherApp' : 'Factor.setUpApp')}
        isMain={!totp}
        send={begin}
        onDone={() => {}}
      >
        {(refusal) => <AgainField fresh={fresh} refusal={refusal} />}
      </FactorForm>
      {totp && (
        <FactorForm
          label={t('Factor.removeApp')}
          send={(form) => callDoor('POST', `${DOOR}/removal`, currentIn(form))}
          onDone={onDone}
        >
          {(refusal) => <AgainField fresh={fresh} refusal={refusal} />}
        </FactorForm>
      )}
    </>
  )
}
