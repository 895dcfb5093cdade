import type { MessageView } from '@/contracts/messages'
import { fileSize } from '@/ui/fileSize'

type Props = Pick<MessageView, 'conversation' | 'attachments'>

/** What was sent with a message, each to be kept: nothing of it is shown in place. */
export function TalkFiles({ conversation, attachments }: Props) {
  return attachments.map(({ id, name, bytes }) => (
    <p key={id}>
      <span className="sr-only">File: </span>
      {name === null ? (
        'This file can no longer be opened.'
      ) : (
        <a href={`/api/staff/conversations/${conversation}/attachments/${id}`} download>
          {name}
        </a>
      )}{' '}
      <small>{fileSize(bytes, 'en')}</small>
    </p>
  ))
}
