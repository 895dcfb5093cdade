'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { RefObject } from 'react'
import { buttonClass } from './buttonClass'

export type Question = {
  /** What will follow, asked before it does. */
  question: string
  consequence: string
  confirm: string
  back: string
}

type Props = Question & {
  open: boolean
  opener: RefObject<HTMLButtonElement | null>
  onConfirm: () => void
  onClose: () => void
}

/** A question that has to be answered; Escape means no, and the focus returns to what was pressed. */
export const AskingDialog = ({ open, opener, onConfirm, onClose, ...words }: Props) => (
  <AlertDialog.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
    <AlertDialog.Portal>
      <AlertDialog.Backdrop className="backdrop" />
      <AlertDialog.Popup className="sheet" finalFocus={opener}>
        <AlertDialog.Title className="text-l">{words.question}</AlertDialog.Title>
        <AlertDialog.Description className="text-soft">{words.consequence}</AlertDialog.Description>
        <div className="flex flex-wrap justify-end gap-3">
          <AlertDialog.Close className={buttonClass('quiet')}>{words.back}</AlertDialog.Close>
          <AlertDialog.Close className={buttonClass('warn')} onClick={onConfirm}>
            {words.confirm}
          </AlertDialog.Close>
        </div>
      </AlertDialog.Popup>
    </AlertDialog.Portal>
  </AlertDialog.Root>
)
