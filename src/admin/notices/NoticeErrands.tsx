'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callDoor, type Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'

type Props = { notice: string; of: string; isTried: boolean }

/**
 * Sends a notice again where it was tried, or sees that it is not sent; `of` says which, for whoever cannot
 * see its row.
 */
export function NoticeErrands({ notice, of, isTried }: Props) {
  const t = useTranslations('Panel')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setSending] = useState(false)
  const settle = async (errand: 'retry' | 'cancellation') => {
    setSending(true)
    const answer = await callDoor('POST', `/staff/notifications/${notice}/${errand}`, {})
    if (answer.ok) return window.location.reload()
    setSending(false)
    setRefusal(answer.refusal)
  }
  const button = (label: string, errand: 'retry' | 'cancellation') => (
    <Button
      size="small"
      buttonStyle={errand === 'retry' ? 'primary' : 'secondary'}
      disabled={isSending}
      onClick={() => settle(errand)}
      extraButtonProps={{ 'aria-label': `${label}: ${of}` }}
    >
      {label}
    </Button>
  )
  return (
    <>
      {isTried && button(t('Notices.again'), 'retry')}
      {button(t('Notices.doNot'), 'cancellation')}
      <RefusalNote refusal={refusal} />
    </>
  )
}
