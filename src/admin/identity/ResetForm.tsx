'use client'

import { useTranslations } from 'next-intl'
import { AccountField } from './AccountField'
import { AccountForm } from './AccountForm'
import { callAccount } from './callAccount'

/** Chooses a password by a mailed link; opening the page uses nothing up. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('Panel')
  const send = async ({ password, repeat }: Record<string, string>) =>
    password === repeat
      ? callAccount('reset-password', { token, password })
      : {
          ok: false as const,
          refusal: {
            message: t('Account.different'),
            fields: [{ path: 'repeat', message: t('Account.different') }],
          },
        }
  return (
    <AccountForm
      className="reset-password__form"
      submitLabel={t('Account.setPassword')}
      send={send}
      onDone={() => window.location.assign('/admin')}
    >
      {(errors) => (
        <div className="login__form__inputWrap">
          <AccountField
            name="password"
            label={t('Account.newPassword')}
            type="password"
            autoComplete="new-password"
            hint={t('Account.passwordHint')}
            error={errors.password}
          />
          <AccountField
            name="repeat"
            label={t('Account.repeat')}
            type="password"
            autoComplete="new-password"
            error={errors.repeat}
          />
        </div>
      )}
    </AccountForm>
  )
}
