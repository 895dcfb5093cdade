'use client'

import { Field as Base } from '@base-ui/react/field'
import { type ReactNode, useContext } from 'react'
import { FieldFrame } from './FieldFrame'
import { FormStateContext } from './formState'
import { inputClass } from './inputClass'

export type OptionGroup = { label?: string; options: { value: string; label: string }[] }

type Props = {
  name: string
  label: string
  hint?: ReactNode
  value: string
  groups: OptionGroup[]
  /** Told the select each time that it is made. */
  whenThere?: (select: HTMLSelectElement | null) => void
}

const optionsOf = (group: OptionGroup) =>
  group.options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ))

/** A native select: it works without scripts, and on a telephone opens the list that its owner knows. */
export const SelectField = ({ name, label, hint, value, groups, whenThere }: Props) => {
  const { typed } = useContext(FormStateContext)
  const chosen = typed?.[name] ?? value
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(wiring) => (
        // A form that was sent resets its selects to their first value: a new key keeps the choice.
        <Base.Control
          key={chosen}
          defaultValue={chosen}
          className={`${inputClass} chosen pr-11 text-ellipsis`}
          {...wiring}
          render={
            <select ref={whenThere}>
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
          }
        />
      )}
    </FieldFrame>
  )
}
