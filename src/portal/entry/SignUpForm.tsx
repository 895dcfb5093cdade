import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SubmitButton } from '@/ui/SubmitButton'
import { ZoneField } from '../time/ZoneField'
import { signUp } from './signUp'

type Props = { next?: string; timeZone: string }

export const SignUpForm = ({ next, timeZone }: Props) => {
  const t = useTranslations('SignUp')
  const field = useTranslations('Fields')
  return (
    <ActionForm action={signUp}>
      {next && <input type="hidden" name="next" value={next} />}
      <Field name="name" label={field('name')} hint={field('nameHint')} autoComplete="name" required />
      <Field
        name="email"
        type="email"
        label={field('email')}
        hint={t('emailHint')}
        autoComplete="email"
        required
      />
      <Field
        name="password"
        type="password"
        label={field('password')}
        hint={field('passwordHint')}
        autoComplete="new-password"
        required
      />
      <ZoneField
        name="timeZone"
        label={field('timeZone')}
        hint={field('timeZoneHint')}
        value={timeZone}
        detects
      />
      <p className="text-s text-soft">
        {t.rich('agree', {
          terms: (text) => <LocalLink href="/privacy#terms">{text}</LocalLink>,
          privacy: (text) => <LocalLink href="/privacy#privacy">{text}</LocalLink>,
        })}
      </p>
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
