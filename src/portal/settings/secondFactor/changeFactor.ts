'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../../refusals/formText'
import { refusedBecause } from '../../refusals/refusedBecause'

const HERE = '/portal/settings/second-factor'

type Answered = { recoveryCodes?: string[] | null }

/** Which door each button of the page asks. */
const DOORS: Record<string, string> = {
  begin: '/totp',
  confirm: '/totp/confirmation',
  remove: '/totp/removal',
  codes: '/recovery-codes',
}

/** One errand of the page: which one says the button, and of which passkey where it is about one. */
export const changeFactor = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const errand = formText(form, 'errand')
  const passkey = formText(form, 'passkey')
  const door = passkey ? `/passkeys/${encodeURIComponent(passkey)}/removal` : (DOORS[errand] ?? '/totp')
  const current = formText(form, 'current')
  const body = errand === 'confirm' ? { code: formText(form, 'code') } : current ? { current } : {}
  const answer = await ask<Answered>('POST', `/portal/second-factor${door}`, body)
  if (answer.ok) {
    const gone = passkey ? 'passkey' : errand === 'remove' && 'app'
    if (gone) return redirectTo(`${HERE}?done=${gone}#${gone}-gone`)
    const codes = answer.body.recoveryCodes
    // Of a further factor there are no codes to show: what is done is said instead.
    if (errand === 'confirm' && !codes) return redirectTo(`${HERE}?done=set#set-gone`)
    refresh()
    return codes ? { shown: codes.join(' ') } : {}
  }
  const t = await getTranslations('SecondFactor')
  const state = await refusedBecause(answer.refusal, form, { not_found: t('gone') })
  const { code, current: again, ...fields } = state.fields ?? {}
  return {
    ...state,
    typed: {},
    fields: {
      ...fields,
      ...(code ? { code: t('wrongCode') } : {}),
      ...(again ? { current: t('wrongPassword') } : {}),
    },
  }
}
