'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { safeNext } from '@/domain/identity/safeNext'
import { localPath } from '@/i18n/localPath'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'
import { keepWayBack } from '../session/wayBack'
import { buyAddress } from './buyAddress'

/**
 * To the payment provider's page for one plan; who is no longer signed in signs in first and finds the
 * choice kept.
 */
export const buyPlan = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const plan = formText(form, 'plan')
  const answer = await ask<{ url: string }>('POST', '/portal/checkout', { plan })
  if (answer.ok) {
    await keepWayBack(form.get('back'))
    redirect(answer.body.url)
  }
  if (answer.refusal.code === 'not_signed_in') {
    const here = localPath(await getLocale(), buyAddress(plan, safeNext(form.get('back'))))
    return redirectTo(`/sign-in?next=${encodeURIComponent(here)}`)
  }
  const t = await getTranslations('Prices')
  return refusedBecause(answer.refusal, form, {
    outcome_exists: t('haveSubscription'),
    not_found: t('gone'),
    unavailable: t('refusedUnavailable'),
  })
}
