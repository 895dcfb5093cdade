import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import { EntryFrame } from '@/portal/entry/EntryFrame'
import { resetPassword } from '@/portal/entry/resetPassword'
import { TokenForm } from '@/portal/entry/TokenForm'
import { pageTitle } from '@/portal/frame/pageTitle'
import { Hills } from '@/ui/drawings/Hills'
import { Field } from '@/ui/Field'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export const generateMetadata = pageTitle('resetPassword')

const ResetPasswordPage = async ({ searchParams }: Props) => {
  const { token } = await searchParams
  const t = await getTranslations('ResetPassword')
  const field = await getTranslations('Fields')
  const hasToken = typeof token === 'string' && token !== ''
  const again = (
    <p>
      {t('expired')} <LocalLink href="/forgot-password">{t('again')}</LocalLink>
    </p>
  )
  return (
    <EntryFrame
      title={t('title')}
      lead={t(hasToken ? 'lead' : 'noToken')}
      drawing={<Hills className="h-80 w-full" />}
      below={again}
    >
      {hasToken && (
        <TokenForm action={resetPassword} token={token} submit={t('submit')}>
          <Field
            name="password"
            type="password"
            label={field('newPassword')}
            hint={field('passwordHint')}
            autoComplete="new-password"
            required
          />
        </TokenForm>
      )}
    </EntryFrame>
  )
}

export default ResetPasswordPage
