'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Entrance } from '@/contracts/rooms'
import { VideoFrame } from '@/ui/VideoFrame'
import { callDoor, type Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'
import { useRoomState } from './useRoomState'

/** The therapist sees who waits, opens the room, and by that lets the client in. */
export function TherapistRoom({ booking, client }: { booking: string; client: string }) {
  const t = useTranslations('Panel')
  const [joinUrl, setJoinUrl] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setSending] = useState(false)
  const state = useRoomState(booking, joinUrl !== null)
  const enter = async () => {
    setSending(true)
    const answer = await callDoor<Entrance>('POST', `/staff/bookings/${booking}/room`, {})
    setSending(false)
    if (answer.ok) setJoinUrl(answer.body.joinUrl)
    else setRefusal(answer.refusal)
  }
  if (joinUrl)
    return <VideoFrame src={joinUrl} title={t('Room.frame', { client })} className="trs-room__frame" />
  const { waiting = false, opened = false } = state?.ok ? state.body : {}
  return (
    <>
      <p role="status">{t(waiting ? 'Room.waiting' : 'Room.notWaiting', { client })}</p>
      <Button onClick={enter} disabled={isSending}>
        {t(opened ? 'Room.enterAgain' : 'Room.open')}
      </Button>
      <RefusalNote refusal={refusal ?? (state && !state.ok ? state.refusal : null)} />
    </>
  )
}
