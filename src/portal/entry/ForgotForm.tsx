import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SubmitButton } from '@/ui/SubmitButton'
import { requestReset } from './requestReset'

export const ForgotForm = () => {
  const t = useTranslations('ForgotPassword')
  const field = useTranslations('Fields')
  return (
    <ActionForm action={requestReset}>
      <Field name="email" type="email" label={field('email')} autoComplete="email" required />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
