import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { ActionForm } from '@/ui/ActionForm'
import { keepTime } from './keepTime'

export type Chosen = {
  service: string
  therapist: string
  startsAt: string
  zone: string
  /** The therapist asked for: a slug, or `any`. */
  asked: string
  /** The secret of a time that is kept already: given up for this one. */
  kept?: string
}

type Props = Chosen & { label: string; before?: ReactNode; children?: ReactNode }

/** Each of its buttons keeps the time and goes one way on; sent twice, it keeps it once. */
export const KeepForm = ({ label, before, children, ...chosen }: Props) => (
  <ActionForm action={keepTime} className="grid gap-3" label={label} before={before}>
    {Object.entries({ ...chosen, attemptId: randomUUID() }).map(
      ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
    )}
    {children}
  </ActionForm>
)
