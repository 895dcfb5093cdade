import type { ReactNode } from 'react'
import { Icon } from './Icon'

type Props = { id: string; label: string; hint?: ReactNode; error?: string; children: ReactNode }

export const FieldFrame = ({ id, label, hint, error, children }: Props) => (
  <div className="grid gap-2">
    <label htmlFor={id} className="font-semibold">
      {label}
    </label>
    {hint && (
      <p id={`${id}-hint`} className="-mt-1 text-s text-soft">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${id}-error`} className="flex items-start gap-2 text-s font-semibold text-clay">
        <Icon name="attention" />
        {error}
      </p>
    )}
    {children}
  </div>
)
