import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SubmitButton } from '@/ui/SubmitButton'
import { enterCode } from './enterCode'

/** The second step of a sign-in, for an app and for recovery codes alike. */
export const CodeForm = ({ next }: { next?: string }) => {
  const t = useTranslations('SignIn')
  return (
    <ActionForm action={enterCode} label={t('codeTitle')}>
      {next && <input type="hidden" name="next" value={next} />}
      <Field name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" required />
      <div className="flex flex-wrap items-center gap-6">
        <SubmitButton>{t('submit')}</SubmitButton>
        <LocalLink href="/sign-in">{t('again')}</LocalLink>
      </div>
    </ActionForm>
  )
}
