'use server'

import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/ui/formState'

/** Refuses whatever is sent, to see a refused form; what was typed is kept. */
export const refuseAll = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const t = await getTranslations('Design')
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  return {
    message: t('refused'),
    fields: { text: t('fault'), choice: t('fault') },
    typed: typed as Record<string, string>,
  }
}
