'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callDoor, type Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'

/** One click for how a session ended; `of` says which, for whoever cannot see the row it stands in. */
export function OutcomeButtons({ booking, of }: { booking: string; of: string }) {
  const t = useTranslations('Panel')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setSending] = useState(false)
  const record = async (outcome: 'completion' | 'no-show') => {
    setSending(true)
    const answer = await callDoor('POST', `/staff/bookings/${booking}/${outcome}`, {})
    if (answer.ok) return window.location.reload()
    setSending(false)
    setRefusal(answer.refusal)
  }
  const button = (label: string, outcome: 'completion' | 'no-show') => (
    <Button
      size="small"
      buttonStyle={outcome === 'completion' ? 'primary' : 'secondary'}
      disabled={isSending}
      onClick={() => record(outcome)}
      extraButtonProps={{ 'aria-label': `${label}: ${of}` }}
    >
      {label}
    </Button>
  )
  return (
    <>
      {button(t('Bookings.complete'), 'completion')}
      {button(t('Bookings.noShow'), 'no-show')}
      <RefusalNote refusal={refusal} />
    </>
  )
}
