import { getTranslations } from 'next-intl/server'
import { safeNext } from '@/domain/identity/safeNext'
import { LocalLink } from '@/i18n/LocalLink'
import { DemoAside } from '@/portal/entry/DemoAside'
import { EntryFrame } from '@/portal/entry/EntryFrame'
import { EntryNotice } from '@/portal/entry/EntryNotice'
import { SignInForm } from '@/portal/entry/SignInForm'
import { pageTitle } from '@/portal/frame/pageTitle'
import { ForgetOffline } from '@/portal/offline/ForgetOffline'
import { addressOf } from '@/portal/week/addressOf'
import { KeptTime } from '@/portal/week/KeptTime'
import { Hills } from '@/ui/drawings/Hills'

type Props = { searchParams: Promise<{ next?: string | string[]; done?: string | string[] }> }

export const generateMetadata = pageTitle('signIn')

const SignInPage = async ({ searchParams }: Props) => {
  const { next, done } = await searchParams
  const t = await getTranslations('SignIn')
  const back = safeNext(next)
  return (
    <EntryFrame
      title={t('title')}
      lead={t(back ? 'leadBack' : 'lead')}
      drawing={<Hills className="h-80 w-full" />}
      below={
        <>
          <p>
            {t('noAccount')} <LocalLink href={addressOf('/sign-up', { next: back })}>{t('signUp')}</LocalLink>
          </p>
          <p>
            {t('forgot')} <LocalLink href="/forgot-password">{t('reset')}</LocalLink>
          </p>
        </>
      }
    >
      <ForgetOffline all={done === 'signed-out'} />
      <EntryNotice done={done} />
      <KeptTime next={back} />
      <SignInForm id="sign-in" next={back} />
      <DemoAside form="sign-in" />
    </EntryFrame>
  )
}

export default SignInPage
