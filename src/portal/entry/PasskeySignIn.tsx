'use client'

import { useState } from 'react'
import { buttonClass } from '@/ui/buttonClass'
import { Notice } from '@/ui/Notice'
import { signByPasskey } from '@/ui/passkeys'
import { postJson } from '@/ui/postJson'

type Props = { next: string; label: string; failed: string }

/** Signs in by a passkey alone; it needs a script, so without scripts it is not there. */
export const PasskeySignIn = ({ next, label, failed }: Props) => {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')

  const signIn = async () => {
    setState('asking')
    const asked = await postJson<{ options: Record<string, unknown> }>('/api/clients/passkey-options', {})
    const passkey = asked && (await signByPasskey(asked.options))
    if (passkey && (await postJson('/api/clients/login', { passkey }))) return window.location.assign(next)
    setState('failed')
  }

  return (
    <div className="mt-6 grid justify-items-start gap-4 [@media(scripting:none)]:hidden">
      <button type="button" className={buttonClass('quiet')} disabled={state === 'asking'} onClick={signIn}>
        {label}
      </button>
      {state === 'failed' && (
        <Notice tone="clay" alert>
          {failed}
        </Notice>
      )}
    </div>
  )
}
