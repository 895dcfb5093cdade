'use client'

import { DeviceCheck, type DeviceWords } from '@/ui/DeviceCheck'
import { Notice } from '@/ui/Notice'
import { VideoFrame } from '@/ui/VideoFrame'
import { useJoining } from './useJoining'

export type LobbyWords = {
  waitingTitle: string
  waiting: string
  opened: string
  room: string
  devices: DeviceWords
}

/**
 * In front of the room: who waits is let in by itself, and sees meanwhile whether camera and microphone work.
 */
export const Lobby = ({ booking, words }: { booking: string; words: LobbyWords }) => {
  const joined = useJoining(booking)
  if (joined.state === 'open') {
    return (
      <>
        <p role="status" className="sr-only">
          {words.opened}
        </p>
        <VideoFrame
          src={joined.joinUrl}
          title={words.room}
          className="h-[75dvh] min-h-96 w-full rounded-card border border-line bg-sand"
        />
      </>
    )
  }
  return (
    <div className="grid max-w-2xl gap-8">
      {joined.state === 'refused' ? (
        <Notice tone="clay" alert>
          {joined.words}
        </Notice>
      ) : (
        <Notice title={words.waitingTitle}>{words.waiting}</Notice>
      )}
      <DeviceCheck words={words.devices} />
    </div>
  )
}
