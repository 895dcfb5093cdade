'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { callDoor } from '../panel/callDoor'

/** Mails the client a link to choose a new password: the office triggers it and never sees one. */
export function SendResetMail({ client }: { client: string }) {
  const [said, setSaid] = useState('')
  const send = async () => {
    const answer = await callDoor<{ message: string }>('POST', `/staff/clients/${client}/reset-mail`, {})
    setSaid(answer.ok ? answer.body.message : answer.refusal.message)
  }
  return (
    <>
      <Button buttonStyle="secondary" size="small" onClick={send}>
        Send password mail
      </Button>
      <span role="status">{said}</span>
    </>
  )
}
