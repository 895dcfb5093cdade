'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callDoor } from '../panel/callDoor'

/** Has a copy of the record made ready for the client, who alone can take it. */
export function OfferExport({ client }: { client: string }) {
  const t = useTranslations('Panel')
  const [said, setSaid] = useState('')
  const send = async () => {
    const answer = await callDoor('POST', `/staff/clients/${client}/export`, {})
    setSaid(answer.ok ? t('Clients.exportOffered') : answer.refusal.message || t('Common.unreachable'))
  }
  return (
    <>
      <Button buttonStyle="secondary" size="small" onClick={send}>
        {t('Clients.offerExport')}
      </Button>
      <span role="status">{said}</span>
    </>
  )
}
