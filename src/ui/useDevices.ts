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

  const release = useCallback(() => {
    for (const track of held.current?.getTracks() ?? []) track.stop()
    held.current = null
  }, [])

  const ask = useCallback(async () => {
    release()
    setDevices({ state: 'asking' })
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
      held.current = stream
      const [camera, microphone] = [stream.getVideoTracks()[0], stream.getAudioTracks()[0]]
      setDevices({
        state: 'ready',
        stream,
        camera: camera?.label ?? '',
        microphone: microphone?.label ?? '',
      })
    } catch (error) {
      const name = error instanceof Error ? error.name : ''
      setDevices({ state: 'fault', fault: FAULTS[name] ?? 'busy' })
    }
  }, [release])

  useEffect(() => release, [release])
  return { devices, ask }
}
