'use client'

import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Errand, ErrandDialog } from './ErrandDialog'

type Props = Errand & {
  /** On the button that opens it. */
  label: string
  isMain?: boolean
}

/**
 * One errand behind its button. It stands outside the form that Payload draws around a document, so that
 * neither is sent with the other.
 */
export function ActionDialog({ label, isMain, ...errand }: Props) {
  const opener = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    opener.current?.querySelector('button')?.focus()
  }
  return (
    <span ref={opener}>
      <Button
        buttonStyle={isMain ? 'primary' : 'secondary'}
        size="small"
        onClick={() => setOpen(true)}
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
      >
        {label}
      </Button>
      {isOpen && createPortal(<ErrandDialog {...errand} onClose={close} />, document.body)}
    </span>
  )
}
