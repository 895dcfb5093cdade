'use client'

import { useContext } from 'react'
import { FormStateContext } from './formState'
import { Notice } from './Notice'

type Props = { title: string; text: string; label: string }

/** What a form's errand answered and nobody can look up again: to be copied now. */
export const ShownOnce = ({ title, text, label }: Props) => {
  const { shown, answers } = useContext(FormStateContext)
  if (!shown) return null
  return (
    <Notice tone="honey" title={title} answers={answers}>
      <p>{text}</p>
      <input
        readOnly
        value={shown}
        aria-label={label}
        className="mt-3 w-full rounded-control border border-line bg-paper px-3 py-2 font-mono text-s"
      />
    </Notice>
  )
}
