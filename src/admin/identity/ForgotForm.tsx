'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AccountField } from './AccountField'
import { AccountForm } from './AccountForm'
import { callAccount } from './callAccount'

/** Asks for a link by mail; what it says afterwards is the same for every address. */
export function ForgotForm() {
  const t = useTranslations('Panel')
  const [sent, setSent] = useState(false)
  return (
    <main>
      <h1 className="form-header">{t(sent ? 'Account.sentTitle' : 'Account.forgotTitle')}</h1>
      <p role="status" style={{ marginBlockEnd: '1.5rem' }}>
        {t(sent ? 'Account.sentLead' : 'Account.forgotLead')}
      </p>
      {!sent && (
        <AccountForm
          className="forgot-password__form"
          submitLabel={t('Account.sendLink')}
          send={({ email }) => callAccount('forgot-password', { email })}
          onDone={() => setSent(true)}
        >
          {(errors) => (
            <AccountField
              name="email"
              label={t('Account.email')}
              type="email"
              autoComplete="username"
              error={errors.email}
            />
          )}
        </AccountForm>
      )}
      <Link href="/admin/login" prefetch={false}>
        {t('Account.backToLogin')}
      </Link>
    </main>
  )
}
