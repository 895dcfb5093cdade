import { getTranslations } from 'next-intl/server'
import { safeNext } from '@/domain/identity/safeNext'
import { LocalLink } from '@/i18n/LocalLink'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { EntryFrame } from '@/portal/entry/EntryFrame'
import { MailSent } from '@/portal/entry/MailSent'
import { SignUpForm } from '@/portal/entry/SignUpForm'
import { pageTitle } from '@/portal/frame/pageTitle'
import { addressOf } from '@/portal/week/addressOf'
import { KeptTime } from '@/portal/week/KeptTime'
import { Room } from '@/ui/drawings/Room'

type Props = { searchParams: Promise<{ next?: string | string[]; done?: string | string[] }> }

export const generateMetadata = pageTitle('signUp')

const SignUpPage = async ({ searchParams }: Props) => {
  const { next, done } = await searchParams
  const t = await getTranslations('SignUp')
  const back = safeNext(next)
  if (done === 'sent') {
    return (
      <MailSent title={t('sentTitle')} text={t('sentText')} next={back}>
        <KeptTime next={back} />
      </MailSent>
    )
  }
  const { practice } = await readCatalogue()
  return (
    <EntryFrame
      title={t('title')}
      lead={t('lead')}
      drawing={<Room className="mx-auto w-full max-w-md" />}
      below={
        <p>
          {t('haveAccount')} <LocalLink href={addressOf('/sign-in', { next: back })}>{t('signIn')}</LocalLink>
        </p>
      }
    >
      <KeptTime next={back} />
      <SignUpForm next={back} timeZone={practice.timeZone} />
    </EntryFrame>
  )
}

export default SignUpPage
