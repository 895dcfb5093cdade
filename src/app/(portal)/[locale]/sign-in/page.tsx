import { getTranslations } from 'next-intl/server'
import { safeNext } from '@/domain/identity/safeNext'
import { EntryFrame } from '@/portal/entry/EntryFrame'
import { EntryNotice } from '@/portal/entry/EntryNotice'
import { OtherWays } from '@/portal/entry/OtherWays'
import { SignInWays } from '@/portal/entry/SignInWays'
import { pageTitle } from '@/portal/frame/pageTitle'
import { ForgetOffline } from '@/portal/offline/ForgetOffline'
import { KeptTime } from '@/portal/week/KeptTime'
import { Hills } from '@/ui/drawings/Hills'

type Props = { searchParams: Promise<Partial<Record<'next' | 'done' | 'step', string | string[]>>> }

export const generateMetadata = pageTitle('signIn')

export default async function SignInPage({ searchParams }: Props) {
  const { next, done, step } = await searchParams
  const isSecondStep = step === 'code'
  const t = await getTranslations('SignIn')
  const back = safeNext(next)
  return (
    <EntryFrame
      title={t(isSecondStep ? 'codeTitle' : 'title')}
      lead={t(isSecondStep ? 'codeLead' : back ? 'leadBack' : 'lead')}
      drawing={<Hills className="h-80 w-full" />}
      below={<OtherWays isSecondStep={isSecondStep} next={back} />}
    >
      <ForgetOffline all={done === 'signed-out'} />
      <EntryNotice done={done} />
      <KeptTime next={back} />
      <SignInWays isSecondStep={isSecondStep} next={back} />
    </EntryFrame>
  )
}
