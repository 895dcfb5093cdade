'use client'

import { Field as Base } from '@base-ui/react/field'
import { type ChangeEvent, useContext, useEffect, useRef, useState } from 'react'
import { FieldFrame } from './FieldFrame'
import { FormStateContext } from './formState'
import { inputClass } from './inputClass'

type Props = {
  name: string
  label: string
  hint: string
  accept: string
  filesMax: number
  /** Of all files together. */
  bytesMax: number
  /** Said instead of taking more than that. */
  tooMuch: string
}

const fileClass = `${inputClass} py-2.5 text-s file:me-3 file:rounded-control file:border file:border-edge
  file:bg-sand file:px-3 file:py-1 file:text-ink`

/**
 * Files to be sent with a form. What is too much is said before it is sent; after a refusal they are still
 * there.
 */
export const FileField = ({ name, label, hint, accept, filesMax, bytesMax, tooMuch }: Props) => {
  const state = useContext(FormStateContext)
  const input = useRef<HTMLInputElement>(null)
  const chosen = useRef<FileList>(null)
  const [isTooMuch, setTooMuch] = useState(false)

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    const refused = files.length > filesMax || files.reduce((sum, { size }) => sum + size, 0) > bytesMax
    setTooMuch(refused)
    if (refused) target.value = ''
    chosen.current = target.files
  }
  // A form that was sent is emptied; one that was refused is to be sent again.
  useEffect(() => {
    if (state.message && input.current && chosen.current) input.current.files = chosen.current
  }, [state])

  return (
    <div>
      <FieldFrame name={name} label={label} hint={hint}>
        {(wiring) => (
          <Base.Control
            ref={input}
            type="file"
            accept={accept}
            multiple
            onChange={choose}
            className={fileClass}
            {...wiring}
          />
        )}
      </FieldFrame>
      <p role="status" className="mt-2 text-s font-semibold text-clay empty:hidden">
        {isTooMuch && tooMuch}
      </p>
    </div>
  )
}
