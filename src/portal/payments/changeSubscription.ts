'use server'

import { redirect } from 'next/navigation'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { formText } from '../refusals/formText'

const HERE = '/portal/payments'
const ERRANDS = {
  cancellation: 'cancelled',
  resumption: 'resumed',
  plan: 'changed',
} as const

/**
 * Cancels with the period, takes that back, or changes the plan, as the form says; then tells what was
 * done.
 */
export const changeSubscription = async (form: FormData) => {
  const id = encodeURIComponent(formText(form, 'subscription'))
  const errand = formText(form, 'errand') as keyof typeof ERRANDS
  const known = Object.hasOwn(ERRANDS, errand)
  const body = errand === 'plan' ? { plan: formText(form, 'plan') } : {}
  const answer = known ? await ask('POST', `/portal/subscriptions/${id}/${errand}`, body) : null
  const isLocked = answer?.ok === false && answer.refusal.code === 'locked'
  const said = answer?.ok ? ERRANDS[errand] : isLocked ? 'locked' : 'not'
  await redirectTo(`${HERE}?done=${said}#subscription`)
}

/** To the provider's own pages for cards and invoices. */
export const openBilling = async () => {
  const answer = await ask<{ url: string }>('POST', '/portal/billing-portal', {})
  if (answer.ok) redirect(answer.body.url)
  await redirectTo(`${HERE}?done=not#subscription`)
}
