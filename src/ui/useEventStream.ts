'use client'

import { useEffect, useRef, useState } from 'react'

type Handlers = Record<string, (told: unknown) => void>

const AGAIN_MS = 15_000
const TRIES_MAX = 20

/**
 * Hears server-sent events while the page is open. The browser takes a broken line up again by itself, from
 * the last event that arrived; a line that was refused is asked for anew, gently and not for ever.
 * `addressAfter` gives the address, after the id of the last event that was heard (null for none).
 * @returns whether the line stands, or has not been heard of yet
 */
export const useEventStream = (addressAfter: (last: string | null) => string, handlers: Handlers) => {
  const [isLive, setLive] = useState(true)
  const current = useRef({ addressAfter, handlers })
  current.current = { addressAfter, handlers }
  const first = addressAfter(null).split('?')[0]
  const names = Object.keys(handlers).join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another line
  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: string | null = null
    let tries = 0
    const open = () => {
      source = new EventSource(current.current.addressAfter(last))
      source.onopen = () => {
        tries = 0
        setLive(true)
      }
      source.onerror = () => {
        setLive(false)
        if (source?.readyState !== EventSource.CLOSED || tries++ >= TRIES_MAX) return
        timer = setTimeout(open, AGAIN_MS)
      }
      for (const name of names.split(' ')) {
        source.addEventListener(name, ({ data, lastEventId }) => {
          last = lastEventId || last
          current.current.handlers[name]?.(JSON.parse(data))
        })
      }
    }
    open()
    return () => {
      clearTimeout(timer)
      source?.close()
    }
  }, [first, names])

  return isLive
}
