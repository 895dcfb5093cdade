'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { FILE_TYPES, FILES_BYTES_MAX, FILES_MAX } from '@/domain/messages/attachment'
import type { Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

/** Files to go with a message; what is too much is said before it is sent. */
export function FilesInput({ refusal }: { refusal: Refusal | null }) {
  const t = useTranslations('Panel')
  const [isTooMuch, setTooMuch] = useState(false)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    const size = files.reduce((sum, file) => sum + file.size, 0)
    const refused = files.length > FILES_MAX || size > FILES_BYTES_MAX
    setTooMuch(refused)
    if (refused) target.value = ''
  }
  return (
    <PanelField name="files" label={t('Messages.files')} refusal={refusal}>
      {(wired) => (
        <>
          <input
            {...wired}
            type="file"
            multiple
            accept={Object.keys(FILE_TYPES).join(',')}
            onChange={choose}
          />
          <span role="status">{isTooMuch && t('Messages.tooMuch')}</span>
        </>
      )}
    </PanelField>
  )
}
