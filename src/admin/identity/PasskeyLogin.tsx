'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { signByPasskey } from '@/ui/passkeys'
import { callDoor } from '../panel/callDoor'

/** Signs in by a passkey alone; `redirect` has been checked. */
export function PasskeyLogin({ redirect }: { redirect: string }) {
  const [message, setMessage] = useState<string | null>(null)

  const signIn = async () => {
    const asked = await callDoor<{ options: Record<string, unknown> }>('POST', '/users/passkey-options', {})
    const passkey = asked.ok ? await signByPasskey(asked.body.options) : null
    const answer = passkey ? await callDoor('POST', '/users/login', { passkey }) : null
    if (answer?.ok) return window.location.assign(redirect)
    setMessage('No passkey signed you in. Try again, or use your password.')
  }

  return (
    <>
      <Button buttonStyle="secondary" size="large" onClick={signIn}>
        Sign in with a passkey
      </Button>
      <div role="alert" style={{ color: 'var(--theme-error-600)' }}>
        {message}
      </div>
    </>
  )
}
