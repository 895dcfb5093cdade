'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ReactNode, useRef } from 'react'
import { type ButtonLook, buttonClass } from './buttonClass'

type Props = {
  children: ReactNode
  look?: ButtonLook
  size?: 'regular' | 'small'
  /** What will follow, asked before it does. */
  question: string
  consequence: string
  confirm: string
  back: string
}

/** Sends the form it stands in once its question is answered; without scripts, at once. */
export const SubmitAfterAsking = ({ children, look, size, question, consequence, confirm, back }: Props) => {
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger
        ref={opener}
        render={<button type="submit" />}
        onClick={(event) => event.preventDefault()}
        className={buttonClass(look, size)}
      >
        {children}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="sheet">
          <AlertDialog.Title className="text-l">{question}</AlertDialog.Title>
          <AlertDialog.Description className="text-soft">{consequence}</AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialog.Close className={buttonClass('quiet')}>{back}</AlertDialog.Close>
            <AlertDialog.Close
              className={buttonClass('warn')}
              onClick={() => opener.current?.form?.requestSubmit()}
            >
              {confirm}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
