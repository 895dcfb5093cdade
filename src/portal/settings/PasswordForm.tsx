import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SubmitButton } from '@/ui/SubmitButton'
import { changePassword } from './changePassword'

export const PasswordForm = ({ email }: { email: string }) => {
  const t = useTranslations('Settings')
  const field = useTranslations('Fields')
  return (
    <ActionForm action={changePassword} label={t('password')}>
      {/* Tells a password keeper whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field
        name="currentPassword"
        type="password"
        label={field('currentPassword')}
        autoComplete="current-password"
        required
      />
      <Field
        name="password"
        type="password"
        label={field('newPassword')}
        hint={field('passwordHint')}
        autoComplete="new-password"
        required
      />
      <div>
        <SubmitButton>{t('changePassword')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
