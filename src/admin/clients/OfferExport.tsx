'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { callDoor } from '../panel/callDoor'

/** Has a copy of the record made ready for the client, who alone can take it. */
export function OfferExport({ client }: { client: string }) {
  const [said, setSaid] = useState('')
  const send = async () => {
    const answer = await callDoor<{ message: string }>('POST', `/staff/clients/${client}/export`, {})
    setSaid(answer.ok ? answer.body.message : answer.refusal.message)
  }
  return (
    <>
      <Button buttonStyle="secondary" size="small" onClick={send}>
        Offer a copy of the record
      </Button>
      <span role="status">{said}</span>
    </>
  )
}
