'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { callDoor, type Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'

type Props = {
  label: string
  path: string
  /** Which one, for whoever cannot see its row. */
  of?: string
}

/** One errand that asks nothing more; the screen is loaded anew once it is done. */
export function DoorButton({ label, path, of }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    const answer = await callDoor('POST', path, {})
    if (answer.ok) return window.location.reload()
    setSending(false)
    setRefusal(answer.refusal)
  }
  return (
    <>
      <Button
        size="small"
        buttonStyle="secondary"
        disabled={isSending}
        onClick={send}
        extraButtonProps={of ? { 'aria-label': `${label}: ${of}` } : {}}
      >
        {label}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  )
}
