'use client'

import { Fragment } from 'react'
import type { MessageView } from '@/contracts/messages'
import { dayWords } from '../time/timeWords'
import type { Viewer } from '../time/viewer'
import { Bubble } from './Bubble'
import type { ThreadWords } from './threadWords'

type Props = { messages: MessageView[]; name: string; viewer: Viewer; words: ThreadWords }

/** Messages in order, oldest first, with a line for each day. */
export const MessageList = ({ messages, viewer, ...rest }: Props) => (
  <ol className="grid gap-3">
    {messages.map((message, index) => {
      const day = dayWords(message.at, viewer)
      const before = messages[index - 1]
      const isNewDay = !before || dayWords(before.at, viewer) !== day
      return (
        <Fragment key={message.id}>
          {isNewDay && (
            <li className="mt-4 flex items-center gap-4 text-s text-soft first:mt-0">
              <span className="h-px flex-1 bg-line" />
              {day}
              <span className="h-px flex-1 bg-line" />
            </li>
          )}
          <Bubble message={message} viewer={viewer} {...rest} />
        </Fragment>
      )
    })}
  </ol>
)
