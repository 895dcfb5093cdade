'use client'

import { useCallback } from 'react'
import { useLoudness } from './useLoudness'

type Props = { stream: MediaStream; picture: string; loudness: string }

/** What one's own camera sees, as in a mirror, and how loud the microphone hears. */
export const OwnPicture = ({ stream, picture, loudness }: Props) => {
  const level = useLoudness(stream)
  const show = useCallback(
    (video: HTMLVideoElement | null) => {
      if (video && video.srcObject !== stream) video.srcObject = stream
    },
    [stream],
  )
  return (
    <div className="grid w-full max-w-md gap-3">
      <video
        ref={show}
        aria-label={picture}
        className="aspect-video w-full -scale-x-100 rounded-card bg-sand object-cover"
        autoPlay
        playsInline
        muted
      />
      <label className="grid gap-1 text-s">
        {loudness}
        <meter min={0} max={1} value={level} className="h-3 w-full" />
      </label>
    </div>
  )
}
