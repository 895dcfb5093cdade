'use client'

import { type ChangeEvent, useState } from 'react'
import { FILE_TYPES, FILES_BYTES_MAX, FILES_MAX } from '@/domain/messages/attachment'
import type { Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

const TOO_MUCH = 'These are more than five files, or more than 10 MB together. Choose fewer, or smaller ones.'

/** Files to go with a message; what is too much is said before it is sent. */
export function FilesInput({ refusal }: { refusal: Refusal | null }) {
  const [isTooMuch, setTooMuch] = useState(false)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    const size = files.reduce((sum, file) => sum + file.size, 0)
    const refused = files.length > FILES_MAX || size > FILES_BYTES_MAX
    setTooMuch(refused)
    if (refused) target.value = ''
  }
  return (
    <PanelField name="files" label="Files: PDF, pictures or plain text, up to five" refusal={refusal}>
      {(wired) => (
        <>
          <input
            {...wired}
            type="file"
            multiple
            accept={Object.keys(FILE_TYPES).join(',')}
            onChange={choose}
          />
          <span role="status">{isTooMuch && TOO_MUCH}</span>
        </>
      )}
    </PanelField>
  )
}
