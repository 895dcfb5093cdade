'use client'

import { useState } from 'react'
import { buttonClass } from '@/ui/buttonClass'
import { Notice } from '@/ui/Notice'
import { signByPasskey } from '@/ui/passkeys'
import { postJson } from '@/ui/postJson'

type Options = { options: Record<string, unknown> }
type Failure = 'refused' | 'stopped' | 'unreachable'
type Props = { next: string; label: string; words: Record<Failure, string> }

/** Signs in by a passkey alone; it needs a script, so without scripts it is not there. */
export const PasskeySignIn = ({ next, label, words }: Props) => {
  const [state, setState] = useState<'idle' | 'asking' | Failure>('idle')

  const signIn = async () => {
    setState('asking')
    const asked = await postJson<Options>('/api/clients/passkey-options', {})
    if (!asked.ok) return setState(failureOf(asked.why))
    const passkey = await signByPasskey(asked.body.options)
    if (!passkey) return setState('stopped')
    const answer = await postJson('/api/clients/login', { passkey })
    if (!answer.ok) return setState(failureOf(answer.why))
    window.location.assign(next)
  }

  return (
    <div className="mt-6 grid justify-items-start gap-4 [@media(scripting:none)]:hidden">
      <button type="button" className={buttonClass('quiet')} disabled={state === 'asking'} onClick={signIn}>
        {label}
      </button>
      {state !== 'idle' && state !== 'asking' && (
        <Notice tone="clay" alert>
          {words[state]}
        </Notice>
      )}
    </div>
  )
}

const failureOf = (why: string): Failure => (why === 'unreachable' ? 'unreachable' : 'refused')
