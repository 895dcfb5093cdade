'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { MessageView, ReadEvent } from '@/contracts/messages'
import { useEventStream } from '@/ui/useEventStream'
import { callDoor } from '../panel/callDoor'

const withReceipt = (messages: MessageView[], { by, upTo, at }: ReadEvent) => {
  const last = messages.findIndex(({ id }) => id === upTo)
  return messages.map((one, index) =>
    index <= last && one.from !== by && !one.readAt ? { ...one, readAt: at } : one,
  )
}

/** `newest`: of all conversations, the last message that is drawn or counted on this page; null for none. */
type Talk = { conversation: string; drawn: MessageView[]; isNewest: boolean; newest: string | null }

/**
 * The messages of the open conversation, as they were drawn and as they come; what is on the screen is marked
 * as read. Whatever comes anywhere draws the list beside it anew.
 */
export function useTalk({ conversation, drawn, isNewest, newest }: Talk) {
  const router = useRouter()
  const [heard, setHeard] = useState<MessageView[]>([])
  const [receipts, setReceipts] = useState<ReadEvent[]>([])
  const seen = useRef<string>(undefined)
  const known = new Set(drawn.map(({ id }) => id))
  const fresh = isNewest ? heard.filter(({ id }) => !known.has(id)) : []
  const messages = receipts.reduce(withReceipt, [...drawn, ...fresh])

  const add = (message: MessageView) =>
    setHeard((before) => (before.some(({ id }) => id === message.id) ? before : [...before, message]))
  const after = (last: string | null) => last ?? newest ?? 'beginning'
  const isLive = useEventStream('/api/staff/conversations/stream', (last) => `?after=${after(last)}`, {
    message: (told) => {
      const message = told as MessageView
      if (message.conversation === conversation) add(message)
      router.refresh()
    },
    read: (told) => {
      const receipt = told as ReadEvent
      if (receipt.conversation === conversation) setReceipts((before) => [...before, receipt])
      router.refresh()
    },
  })

  const unread = messages.findLast(({ from, readAt }) => from === 'client' && !readAt)?.id
  useEffect(() => {
    const mark = () => {
      if (document.hidden || !unread || seen.current === unread) return
      seen.current = unread
      void callDoor('POST', `/staff/conversations/${conversation}/read`, { upTo: unread })
    }
    mark()
    document.addEventListener('visibilitychange', mark)
    return () => document.removeEventListener('visibilitychange', mark)
  }, [unread, conversation])

  return { messages, isLive, add }
}
