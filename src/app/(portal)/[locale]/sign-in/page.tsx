import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import { EntryFrame } from '@/portal/entry/EntryFrame'
import { EntryNotice } from '@/portal/entry/EntryNotice'
import { SignInWays } from '@/portal/entry/SignInWays'
import { pageTitle } from '@/portal/frame/pageTitle'
import { safeNext } from '@/portal/session/safeNext'
import { Hills } from '@/ui/drawings/Hills'

type Asked = Partial<Record<'next' | 'done' | 'step', string | string[]>>
type Props = { searchParams: Promise<Asked> }

export const generateMetadata = pageTitle('signIn')

const SignInPage = async ({ searchParams }: Props) => {
  const { next, done, step } = await searchParams
  const isSecondStep = step === 'code'
  const t = await getTranslations('SignIn')
  const back = safeNext(next)
  return (
    <EntryFrame
      title={t(isSecondStep ? 'codeTitle' : 'title')}
      lead={t(isSecondStep ? 'codeLead' : back ? 'leadBack' : 'lead')}
      drawing={<Hills className="h-80 w-full" />}
      below={
        <>
          <p>
            {t('noAccount')}{' '}
            <LocalLink href={back ? `/sign-up?next=${encodeURIComponent(back)}` : '/sign-up'}>
              {t('signUp')}
            </LocalLink>
          </p>
          <p>
            {t('forgot')} <LocalLink href="/forgot-password">{t('reset')}</LocalLink>
          </p>
        </>
      }
    >
      <EntryNotice done={done} />
      <SignInWays isSecondStep={isSecondStep} next={back} />
    </EntryFrame>
  )
}

export default SignInPage
