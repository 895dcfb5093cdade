'use client'

import Link from 'next/link'
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
      submitLabel="Login"
      send={send}
      onDone={() => window.location.assign(redirect)}
    >
      {(errors) => (
        <div className="login__form__inputWrap">
          <AccountField
            name="email"
            label="Email"
            type="email"
            autoComplete="username"
            error={errors.email}
          />
          <AccountField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            error={errors.password}
          />
          {isAsked && (
            <AccountField
              name="totp"
              label="Code of your app, or a recovery code"
              type="text"
              autoComplete="one-time-code"
              error={errors.totp}
              isNew
            />
          )}
          <Link href="/admin/forgot" prefetch={false}>
            Forgot password?
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
