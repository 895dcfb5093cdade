'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signByPasskey } from '@/ui/passkeys'
import { callDoor } from '../panel/callDoor'

/** Signs in by a passkey alone; `redirect` has been checked. */
export function PasskeyLogin({ redirect }: { redirect: string }) {
  const t = useTranslations('Panel')
  const [message, setMessage] = useState<string | null>(null)

  const signIn = async () => {
    const asked = await callDoor<{ options: Record<string, unknown> }>('POST', '/users/passkey-options', {})
    const passkey = asked.ok ? await signByPasskey(asked.body.options) : null
    const answer = passkey ? await callDoor('POST', '/users/login', { passkey }) : null
    if (answer?.ok) return window.location.assign(redirect)
    setMessage(t('Account.noPasskey'))
  }

  return (
    <>
      <Button buttonStyle="secondary" size="large" onClick={signIn}>
        {t('Account.passkey')}
      </Button>
      <div role="alert" style={{ color: 'var(--theme-error-600)' }}>
        {message}
      </div>
    </>
  )
}
