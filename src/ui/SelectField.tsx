'use client'

import { type ReactNode, useContext, useId } from 'react'
import { FieldFrame } from './FieldFrame'
import { FormStateContext } from './formState'
import { inputClass } from './inputClass'

export type OptionGroup = { label?: string; options: { value: string; label: string }[] }

type Props = { name: string; label: string; hint?: ReactNode; value: string; groups: OptionGroup[] }

const optionsOf = (group: OptionGroup) =>
  group.options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ))

export const SelectField = ({ name, label, hint, value, groups }: Props) => {
  const id = useId()
  const { fields, typed } = useContext(FormStateContext)
  const error = fields?.[name]
  const chosen = typed?.[name] ?? value
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {/* A form that was sent resets its selects to their first value: a new key keeps the choice. */}
      <select
        key={chosen}
        id={id}
        name={name}
        defaultValue={chosen}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        className={inputClass}
      >
        {groups.map((group) =>
          group.label ? (
            <optgroup key={group.label} label={group.label}>
              {optionsOf(group)}
            </optgroup>
          ) : (
            optionsOf(group)
          ),
        )}
      </select>
    </FieldFrame>
  )
}
