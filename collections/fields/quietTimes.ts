import type { TextField } from 'payload'
import { wallTime } from '@/collections/fields/wallTime'

type Siblings = { quietFrom?: string | null; quietTo?: string | null }

/** When somebody is not to be told what can wait, by their own clock. */
export function quietTimes(): TextField[] {
  return [
    wallTime('quietFrom', { description: 'Quiet hours of their own; the practice’s where none are set.' }),
    {
      ...wallTime('quietTo', { description: 'By their own clock. The same twice means no quiet hours.' }),
      validate: (value: unknown, { siblingData }: { siblingData: Siblings }) =>
        Boolean(value) === Boolean(siblingData.quietFrom) || 'Quiet hours have a beginning and an end.',
    } as TextField,
  ]
}
