'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AccountField } from './AccountField'
import { AccountForm } from './AccountForm'
import { callAccount } from './callAccount'

type Props = { id: string; redirect: string }

/**
 * The panel's sign-in, with the code of a second factor once it is asked for; `redirect` has been checked. A
 * full load follows, so that nothing of a visitor remains.
 */
export function LoginForm({ id, redirect }: Props) {
  const t = useTranslations('Panel')
  const [isAsked, setAsked] = useState(false)

  const send = async ({ email, password, totp }: Record<string, string>) => {
    const answer = await callAccount('login', { email, password, ...(totp ? codeOf(totp) : {}) })
    if (!answer.ok && answer.refusal.fields.some(({ path }) => path === 'totp')) setAsked(true)
    return answer
  }

  return (
    <AccountForm
      id={id}
      className="login__form"
      submitLabel={t('Account.login')}
      send={send}
      onDone={() => window.location.assign(redirect)}
    >
      {(errors) => (
        <div className="login__form__inputWrap">
          <AccountField
            name="email"
            label={t('Account.email')}
            type="email"
            autoComplete="username"
            error={errors.email}
          />
          <AccountField
            name="password"
            label={t('Account.password')}
            type="password"
            autoComplete="current-password"
            error={errors.password}
          />
          {isAsked && (
            <AccountField
              name="totp"
              label={t('Account.code')}
              type="text"
              autoComplete="one-time-code"
              error={errors.totp}
              isNew
            />
          )}
          <Link href="/admin/forgot" prefetch={false}>
            {t('Account.forgotLink')}
          </Link>
        </div>
      )}
    </AccountForm>
  )
}

/** Six digits are of the app, anything else is for recovery. */
function codeOf(typed: string) {
  return /^\s*\d{3}\s?\d{3}\s*$/.test(typed) ? { totp: typed } : { recovery: typed }
}
