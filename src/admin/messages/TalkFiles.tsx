import { useLocale, useTranslations } from 'next-intl'
import type { MessageView } from '@/contracts/messages'
import { fileSize } from '@/ui/fileSize'

type Props = Pick<MessageView, 'conversation' | 'attachments'>

/** What was sent with a message, each to be kept: nothing of it is shown in place. */
export function TalkFiles({ conversation, attachments }: Props) {
  const t = useTranslations('Panel')
  const language = useLocale()
  return attachments.map(({ id, name, bytes }) => (
    <p key={id}>
      <span className="sr-only">{t('Messages.file')}</span>
      {name === null ? (
        t('Messages.fileGone')
      ) : (
        <a href={`/api/staff/conversations/${conversation}/attachments/${id}`} download>
          {name}
        </a>
      )}{' '}
      <small>{fileSize(bytes, language)}</small>
    </p>
  ))
}
