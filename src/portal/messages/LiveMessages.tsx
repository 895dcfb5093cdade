'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import { MessageList } from './MessageList'
import { useLiveMessages } from './useLiveMessages'

type Props = ComponentProps<typeof MessageList> & { conversation: string }

const NEAR_END_PX = 400

/** The newest messages; new ones come by themselves, and the page goes along for whoever is at its end. */
export const LiveMessages = ({ conversation, messages: drawn, ...rest }: Props) => {
  const { messages, isLive } = useLiveMessages(conversation, drawn)
  const count = useRef(messages.length)

  useEffect(() => {
    if (messages.length === count.current) return
    count.current = messages.length
    const { scrollHeight } = document.documentElement
    if (scrollHeight - window.scrollY - window.innerHeight < NEAR_END_PX) window.scrollTo(0, scrollHeight)
  }, [messages.length])

  return (
    <>
      <div role="log" aria-label={rest.words.log}>
        <MessageList messages={messages} {...rest} />
      </div>
      <p role="status" className="mt-3 text-s text-soft empty:hidden">
        {!isLive && rest.words.notLive}
      </p>
    </>
  )
}
