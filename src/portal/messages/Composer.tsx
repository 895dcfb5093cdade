import { useTranslations } from 'next-intl'
import { MESSAGE_MAX } from '@/contracts/messages'
import { FILE_TYPES, FILES_BYTES_MAX, FILES_MAX } from '@/domain/messages/attachment'
import { draftKey } from '@/server/draftKey'
import { ActionForm } from '@/ui/ActionForm'
import { DiscardDraft } from '@/ui/DiscardDraft'
import { Field } from '@/ui/Field'
import { FileField } from '@/ui/FileField'
import { KeepDraft } from '@/ui/KeepDraft'
import { SendOnKeys } from '@/ui/SendOnKeys'
import { SubmitButton } from '@/ui/SubmitButton'
import { Sending } from './Sending'
import { sendMessage } from './sendMessage'

type Props = { conversation: string; client: string; attempt: string }

/** Where one writes: at the end of the thread, and in sight while one reads. */
export const Composer = ({ conversation, client, attempt }: Props) => {
  const t = useTranslations('Messages')
  return (
    <ActionForm action={sendMessage} label={t('write')} className="composer grid gap-3 pt-4 pb-4">
      <Sending label={t('sending')} withFiles={t('sendingFiles')} />
      <input type="hidden" name="conversation" value={conversation} />
      <input type="hidden" name="attemptId" value={attempt} />
      <Field name="body" label={t('yours')} lines={2} maxLength={MESSAGE_MAX} required />
      <KeepDraft
        field="body"
        of={`${client}:${conversation}`}
        secret={draftKey(`client:${client}`)}
        attempt={attempt}
      />
      <FileField
        name="files"
        label={t('files')}
        hint={t('filesHint')}
        accept={Object.keys(FILE_TYPES).join(',')}
        filesMax={FILES_MAX}
        bytesMax={FILES_BYTES_MAX}
        tooMuch={t('filesTooMuch')}
      />
      <SendOnKeys />
      <div className="flex items-center justify-end gap-3">
        <p className="me-auto hidden text-s text-soft sm:block">{t('seen')}</p>
        <DiscardDraft field="body" discard={t('discard')} undo={t('undo')} discarded={t('discarded')} />
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
