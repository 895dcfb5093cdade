import type { FormState } from '@/ui/formState'
import type { Refusal } from './refusal'
import { refusedForm } from './refusedForm'

/** As `refusedForm`, with words of the errand's own for some codes. */
export const refusedBecause = async (
  refusal: Refusal,
  form: FormData,
  own: Partial<Record<string, string>>,
) => {
  const state: FormState = await refusedForm(refusal, form)
  return { ...state, message: own[refusal.code] ?? state.message }
}
