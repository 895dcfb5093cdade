'use client'

import Link from 'next/link'
import { useState } from 'react'
import { AccountField } from './AccountField'
import { AccountForm } from './AccountForm'
import { callAccount } from './callAccount'

/** Asks for a link by mail; what it says afterwards is the same for every address. */
export function ForgotForm() {
  const [sent, setSent] = useState(false)
  return (
    <main>
      <h1 className="form-header">{sent ? 'Look into your mail' : 'Forgot password'}</h1>
      <p role="status" style={{ marginBlockEnd: '1.5rem' }}>
        {sent
          ? 'If there is an account with this address, a link to choose a new password is on its way. It works for one hour.'
          : 'Enter your e-mail address. You will get a link to choose a new password.'}
      </p>
      {!sent && (
        <AccountForm
          className="forgot-password__form"
          submitLabel="Send the link"
          send={({ email }) => callAccount('forgot-password', { email })}
          onDone={() => setSent(true)}
        >
          {(errors) => (
            <AccountField
              name="email"
              label="Email"
              type="email"
              autoComplete="username"
              error={errors.email}
            />
          )}
        </AccountForm>
      )}
      <Link href="/admin/login" prefetch={false}>
        Back to login
      </Link>
    </main>
  )
}
