import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SubmitButton } from '@/ui/SubmitButton'
import { signIn } from './signIn'

export const SignInForm = ({ id, next }: { id: string; next?: string }) => {
  const t = useTranslations('SignIn')
  const field = useTranslations('Fields')
  return (
    <ActionForm id={id} action={signIn}>
      {next && <input type="hidden" name="next" value={next} />}
      <Field name="email" type="email" label={field('email')} autoComplete="username" required />
      <Field
        name="password"
        type="password"
        label={field('password')}
        autoComplete="current-password"
        required
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
