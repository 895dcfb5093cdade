'use client'

import { AccountField } from './AccountField'
import { AccountForm } from './AccountForm'
import { callAccount } from './callAccount'

const DIFFERENT = 'This is not the same password.'

/** Chooses a password by a mailed link; opening the page uses nothing up. */
export function ResetForm({ token }: { token: string }) {
  const send = async ({ password, repeat }: Record<string, string>) =>
    password === repeat
      ? callAccount('reset-password', { token, password })
      : {
          ok: false as const,
          refusal: { message: DIFFERENT, fields: [{ path: 'repeat', message: DIFFERENT }] },
        }
  return (
    <AccountForm
      className="reset-password__form"
      submitLabel="Set password"
      send={send}
      onDone={() => window.location.assign('/admin')}
    >
      {(errors) => (
        <div className="login__form__inputWrap">
          <AccountField
            name="password"
            label="New password"
            type="password"
            autoComplete="new-password"
            hint="At least 8 characters. A few words that only you would put together are good."
            error={errors.password}
          />
          <AccountField
            name="repeat"
            label="The same again"
            type="password"
            autoComplete="new-password"
            error={errors.repeat}
          />
        </div>
      )}
    </AccountForm>
  )
}
