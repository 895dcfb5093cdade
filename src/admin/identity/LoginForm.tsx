'use client'

import Link from 'next/link'
import { AccountField } from './AccountField'
import { AccountForm } from './AccountForm'
import { callAccount } from './callAccount'

/**
 * The panel's sign-in; `redirect` has been checked. A full load follows, so that nothing of a visitor
 * remains.
 */
export function LoginForm({ id, redirect }: { id: string; redirect: string }) {
  return (
    <AccountForm
      id={id}
      className="login__form"
      submitLabel="Login"
      send={({ email, password }) => callAccount('login', { email, password })}
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
          <Link href="/admin/forgot" prefetch={false}>
            Forgot password?
          </Link>
        </div>
      )}
    </AccountForm>
  )
}
