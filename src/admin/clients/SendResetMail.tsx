'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callDoor } from '../panel/callDoor'

/** Mails the client a link to choose a new password: the office triggers it and never sees one. */
export function SendResetMail({ client }: { client: string }) {
  const t = useTranslations('Panel')
  const [said, setSaid] = useState('')
  const send = async () => {
    const answer = await callDoor('POST', `/staff/clients/${client}/reset-mail`, {})
    setSaid(answer.ok ? t('Clients.resetMailSent') : answer.refusal.message || t('Common.unreachable'))
  }
  return (
    <>
      <Button buttonStyle="secondary" size="small" onClick={send}>
        {t('Clients.resetMail')}
      </Button>
      <span role="status">{said}</span>
    </>
  )
}
