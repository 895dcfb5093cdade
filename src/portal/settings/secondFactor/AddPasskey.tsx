'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Notice } from '@/ui/Notice'
import { makePasskey } from '@/ui/passkeys'
import { postJson } from '@/ui/postJson'
import { CodeList, type CodeWords } from './CodeList'

const DOOR = '/api/portal/second-factor/passkeys'

type Asked = { options: Record<string, unknown> }
type Added = { recoveryCodes: string[] | null }
type Failure = 'refused' | 'stopped' | 'unreachable'
type Props = {
  label: string
  added: string
  words: Record<Failure, string>
  codeWords: CodeWords
  children: ReactNode
}

/** Has a device of this browser make a passkey; that takes a script. */
export const AddPasskey = ({ label, added, words, codeWords, children }: Props) => {
  const router = useRouter()
  const [outcome, setOutcome] = useState<Added | Failure | null>(null)

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const made = await make(new FormData(form))
    setOutcome(made)
    if (typeof made === 'string') return
    form.reset()
    router.refresh()
  }

  return (
    <form onSubmit={add} className="grid gap-6 [@media(scripting:none)]:hidden" aria-label={label}>
      {typeof outcome === 'string' && (
        <Notice tone="clay" alert>
          {words[outcome]}
        </Notice>
      )}
      {outcome !== null && typeof outcome !== 'string' && (
        <>
          <Notice tone="moss">{added}</Notice>
          {outcome.recoveryCodes && <CodeList codes={outcome.recoveryCodes} words={codeWords} />}
        </>
      )}
      {children}
    </form>
  )
}

async function make(typed: FormData): Promise<Added | Failure> {
  const current = typed.get('current')
  const asked = await postJson<Asked>(`${DOOR}/options`, current ? { current } : {})
  if (!asked.ok) return failureOf(asked.why)
  const passkey = await makePasskey(asked.body.options)
  if (!passkey) return 'stopped'
  const made = await postJson<Added>(DOOR, { name: typed.get('name') || undefined, passkey })
  return made.ok ? made.body : failureOf(made.why)
}

const failureOf = (why: string): Failure => (why === 'unreachable' ? 'unreachable' : 'refused')
