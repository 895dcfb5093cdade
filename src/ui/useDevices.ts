'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

export type DeviceFault = 'refused' | 'missing' | 'busy'
export type Devices =
  | { state: 'unasked' | 'asking' }
  | { state: 'ready'; stream: MediaStream; camera: string; microphone: string }
  | { state: 'fault'; fault: DeviceFault }

const FAULTS: Record<string, DeviceFault> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
}

/**
 * Camera and microphone, asked for when the visitor says so, and given back when the page is done with them.
 */
export const useDevices = () => {
  const [devices, setDevices] = useState<Devices>({ state: 'unasked' })
  const held = useRef<MediaStream | null>(null)
  /** Counts what was asked and given up: who answers the browser's question late lends nothing any more. */
  const turn = useRef(0)

  const release = useCallback(() => {
    turn.current += 1
    stop(held.current)
    held.current = null
  }, [])

  const ask = useCallback(async () => {
    release()
    const asked = turn.current
    setDevices({ state: 'asking' })
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
      if (asked !== turn.current) return stop(stream)
      held.current = stream
      const [camera, microphone] = [stream.getVideoTracks()[0], stream.getAudioTracks()[0]]
      setDevices({
        state: 'ready',
        stream,
        camera: camera?.label ?? '',
        microphone: microphone?.label ?? '',
      })
    } catch (error) {
      if (asked !== turn.current) return
      const name = error instanceof Error ? error.name : ''
      setDevices({ state: 'fault', fault: FAULTS[name] ?? 'busy' })
    }
  }, [release])

  useEffect(() => release, [release])
  return { devices, ask }
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
