import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/ui/formState'
import type { Refusal } from './refusal'

/** Of two answers under one name the first, as it is read elsewhere too. */
const typedIn = (form: FormData) =>
  Object.fromEntries(
    [...form].reverse().filter(([name, value]) => typeof value === 'string' && !/password/i.test(name)),
  ) as Record<string, string>

/** A refusal in the reader's words, with what was typed, so that the form can be shown again as it was. */
export const refusedForm = async (refusal: Refusal, form: FormData): Promise<FormState> => {
  const t = await getTranslations('Refusals')
  const field = await getTranslations('FieldErrors')
  const minutes = Math.max(1, Math.ceil((refusal.retryAfterSeconds ?? 60) / 60))
  const code = refusal.code as 'rate_limited'
  const wordsFor = ({ path, message }: { path: string; message: string }) => {
    const key = `${path}.${form.get(path) ? 'invalid' : 'missing'}` as 'email.missing'
    return [path, field.has(key) ? field(key) : message]
  }
  return {
    message: t.has(code) ? t(code, { minutes }) : t('unavailable'),
    fields: Object.fromEntries((refusal.fields ?? []).map(wordsFor)),
    typed: typedIn(form),
  }
}
