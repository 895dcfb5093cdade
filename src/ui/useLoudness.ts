'use client'

import { useEffect, useState } from 'react'

const LOOK_MS = 120

/** How loud a microphone is, from 0 to 1, several times a second; nothing of it is kept or sent. */
export const useLoudness = (stream: MediaStream) => {
  const [loudness, setLoudness] = useState(0)
  useEffect(() => {
    const sound = new AudioContext()
    const analyser = sound.createAnalyser()
    sound.createMediaStreamSource(stream).connect(analyser)
    const waves = new Float32Array(analyser.fftSize)
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(waves)
      const power = waves.reduce((sum, wave) => sum + wave * wave, 0) / waves.length
      setLoudness(Math.min(1, Math.sqrt(power) * 6))
    }, LOOK_MS)
    return () => {
      clearInterval(timer)
      void sound.close()
    }
  }, [stream])
  return loudness
}
