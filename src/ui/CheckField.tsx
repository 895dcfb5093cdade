'use client'

import { useContext, useId } from 'react'
import { FormStateContext } from './formState'

type Props = { name: string; label: string; hint?: string; checked: boolean }

/** One yes or no. A box that is empty is not sent: the form's errand reads what is absent as no. */
export const CheckField = ({ name, label, hint, checked }: Props) => {
  const id = useId()
  const { typed } = useContext(FormStateContext)
  const kept = typed ? typed[name] === 'on' : checked
  return (
    <div className="flex items-start gap-3">
      <input
        key={String(kept)}
        id={id}
        type="checkbox"
        name={name}
        defaultChecked={kept}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-1 size-5 shrink-0 accent-moss"
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-s text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
