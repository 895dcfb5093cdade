'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { MessageView, ReadEvent } from '@/contracts/messages'
import { useEventStream } from '@/ui/useEventStream'
import { markRead } from './markRead'

const readUpTo = (messages: MessageView[], { by, upTo, at }: ReadEvent) => {
  const last = messages.findIndex(({ id }) => id === upTo)
  return messages.map((one, index) =>
    index <= last && one.from !== by && !one.readAt ? { ...one, readAt: at } : one,
  )
}

/**
 * The newest messages of a conversation, as the server drew them and as they come since, each once; what is
 * on the screen counts as read.
 */
export const useLiveMessages = (conversation: string, drawn: MessageView[]) => {
  const router = useRouter()
  const [heard, setHeard] = useState<MessageView[]>([])
  const [receipts, setReceipts] = useState<ReadEvent[]>([])
  const [isLookedAt, setLookedAt] = useState(false)
  const seen = useRef<string>(undefined)
  const known = new Set(drawn.map(({ id }) => id))
  const messages = receipts.reduce(readUpTo, [...drawn, ...heard.filter(({ id }) => !known.has(id))])

  const path = `/api/portal/conversations/${conversation}/stream`
  const isLive = useEventStream(path, (last) => `?after=${last ?? drawn.at(-1)?.id ?? 'beginning'}`, {
    message: (told) =>
      setHeard((before) => {
        const message = told as MessageView
        return before.some(({ id }) => id === message.id) ? before : [...before, message]
      }),
    read: (told) => setReceipts((before) => [...before, told as ReadEvent]),
  })

  useEffect(() => {
    const look = () => setLookedAt(!document.hidden)
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  const unread = messages.findLast(({ from, readAt }) => from === 'therapist' && !readAt)?.id
  useEffect(() => {
    if (!isLookedAt || !unread || seen.current === unread) return
    seen.current = unread
    const isTold = () => router.refresh()
    // Without a network nothing was told: looked at again, it is.
    const isUntold = () => {
      seen.current = undefined
    }
    markRead(conversation, unread).then(isTold, isUntold)
  }, [isLookedAt, unread, conversation, router])

  return { messages, isLive }
}
