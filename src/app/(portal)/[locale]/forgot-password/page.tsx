import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import { EntryFrame } from '@/portal/entry/EntryFrame'
import { ForgotForm } from '@/portal/entry/ForgotForm'
import { MailSent } from '@/portal/entry/MailSent'
import { pageTitle } from '@/portal/frame/pageTitle'
import { Letter } from '@/ui/drawings/Letter'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export const generateMetadata = pageTitle('forgotPassword')

const ForgotPasswordPage = async ({ searchParams }: Props) => {
  const t = await getTranslations('ForgotPassword')
  if ((await searchParams).done === 'sent') return <MailSent title={t('sentTitle')} text={t('sentText')} />
  return (
    <EntryFrame
      title={t('title')}
      lead={t('lead')}
      drawing={<Letter className="mx-auto w-full max-w-md" />}
      below={
        <p>
          {t('remembered')} <LocalLink href="/sign-in">{t('signIn')}</LocalLink>
        </p>
      }
    >
      <ForgotForm />
    </EntryFrame>
  )
}

export default ForgotPasswordPage
