'use client'

import type { Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import type { Choice } from './Choices'

type Props = {
  name: string
  label: string
  choices: Choice[]
  value: string
  onChange: (slug: string) => void
  refusal: Refusal | null
}

/** One of a few, by name. */
export function ChooseOne({ name, label, choices, value, onChange, refusal }: Props) {
  return (
    <PanelField name={name} label={label} refusal={refusal}>
      {(wired) => (
        <select {...wired} value={value} onChange={(event) => onChange(event.target.value)} required>
          {choices.map((choice) => (
            <option key={choice.slug} value={choice.slug}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </PanelField>
  )
}
