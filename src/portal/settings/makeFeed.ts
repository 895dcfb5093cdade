'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { refusedBecause } from '../refusals/refusedBecause'

export const makeFeed = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const withNames = form.get('withNames') !== null
  const answer = await ask<{ feed: { url: string } }>('POST', '/portal/calendar-feeds', { withNames })
  if (!answer.ok) {
    const t = await getTranslations('Feeds')
    return refusedBecause(answer.refusal, form, { too_large: t('tooMany') })
  }
  refresh()
  return { shown: answer.body.feed.url }
}
