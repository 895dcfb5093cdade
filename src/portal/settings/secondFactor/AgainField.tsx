import { useTranslations } from 'next-intl'
import { Field } from '@/ui/Field'

/** The password once more, where the sign-in was a while ago. */
export const AgainField = ({ fresh }: { fresh: boolean }) => {
  const t = useTranslations('SecondFactor')
  const field = useTranslations('Fields')
  if (fresh) return null
  return (
    <Field
      name="current"
      type="password"
      label={field('currentPassword')}
      hint={t('again')}
      autoComplete="current-password"
      required
    />
  )
}
