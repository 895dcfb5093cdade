'use client'

import type { ReactNode } from 'react'
import { FormStateContext } from '@/ui/formState'

/** What is within stands as after an errand whose answer is shown this once. */
export const AnsweredState = ({ shown, children }: { shown: string; children: ReactNode }) => (
  <FormStateContext value={{ shown }}>{children}</FormStateContext>
)

/** The fields within stand as after a refusal, without one having been sent. */
export const RefusedState = ({ fault, children }: { fault: string; children: ReactNode }) => (
  <FormStateContext value={{ fields: { text: fault, choice: fault, long: fault } }}>
    {children}
  </FormStateContext>
)
