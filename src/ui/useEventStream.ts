'use client'

import { useEffect, useRef, useState } from 'react'

type Handlers = Record<string, (told: unknown) => void>
type QueryAfter = (last: string | null) => string

const AGAIN_MS = 15_000
const TRIES_MAX = 20

/**
 * Hears server-sent events while the page is open. The browser takes a broken line up again by itself, from
 * the last event that arrived; a line that was refused is asked for anew, gently and not for ever.
 * `queryAfter` gives what follows `path`, after the id of the last event that was heard (null for none).
 * @returns whether the line stands, or has not been heard of yet
 */
export const useEventStream = (path: string, queryAfter: QueryAfter, handlers: Handlers) => {
  const [isLive, setLive] = useState(true)
  const current = useRef({ queryAfter, handlers })
  current.current = { queryAfter, handlers }
  const names = Object.keys(handlers).join(' ')

  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: string | null = null
    let tries = 0
    const open = () => {
      source = new EventSource(path + current.current.queryAfter(last))
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
  }, [path, names])

  return isLive
}
