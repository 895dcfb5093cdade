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
type Props = { label: string; added: string; failed: string; codeWords: CodeWords; children: ReactNode }

/** Has a device of this browser make a passkey; that takes a script. */
export const AddPasskey = ({ label, added, failed, codeWords, children }: Props) => {
  const router = useRouter()
  const [outcome, setOutcome] = useState<Added | 'failed' | null>(null)

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const current = typed.get('current')
    const asked = await postJson<Asked>(`${DOOR}/options`, current ? { current } : {})
    const passkey = asked && (await makePasskey(asked.options))
    const made = passkey && (await postJson<Added>(DOOR, { name: typed.get('name') || undefined, passkey }))
    setOutcome(made || 'failed')
    if (made) router.refresh()
  }

  return (
    <form onSubmit={add} className="grid gap-6 [@media(scripting:none)]:hidden" aria-label={label}>
      {outcome === 'failed' && (
        <Notice tone="clay" alert>
          {failed}
        </Notice>
      )}
      {outcome !== null && outcome !== 'failed' && (
        <>
          <Notice tone="moss">{added}</Notice>
          {outcome.recoveryCodes && <CodeList codes={outcome.recoveryCodes} words={codeWords} />}
        </>
      )}
      {children}
    </form>
  )
}
