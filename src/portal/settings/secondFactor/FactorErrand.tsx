import type { ReactNode } from 'react'
import { ActionForm } from '@/ui/ActionForm'
import { AgainField } from './AgainField'
import { changeFactor } from './changeFactor'
import { ShownCodes } from './ShownCodes'
import { useCodeWords } from './useCodeWords'

type Props = {
  label: string
  /** Whether the sign-in is recent enough to go without the password once more. */
  fresh: boolean
  /** What stands before the buttons. */
  children: ReactNode
  ways: ReactNode
}

/** What is done about a factor in one form: its answer, codes among it, stays in view. */
export const FactorErrand = ({ label, fresh, children, ways }: Props) => (
  <ActionForm action={changeFactor} label={label}>
    <ShownCodes words={useCodeWords()} />
    {children}
    <AgainField fresh={fresh} />
    <div className="flex flex-wrap gap-3">{ways}</div>
  </ActionForm>
)
