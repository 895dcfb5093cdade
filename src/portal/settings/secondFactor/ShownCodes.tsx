'use client'

import { useContext } from 'react'
import { FormStateContext } from '@/ui/formState'
import { CodeList, type CodeWords } from './CodeList'

/** The recovery codes that the form around it was answered with, if it was. */
export const ShownCodes = ({ words }: { words: CodeWords }) => {
  const { shown, answers } = useContext(FormStateContext)
  return shown ? <CodeList codes={shown.split(' ')} {...{ words, answers }} /> : null
}
