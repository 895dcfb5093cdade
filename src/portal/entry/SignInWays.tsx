import { getLocale, getTranslations } from 'next-intl/server'
import { localPath } from '@/i18n/localPath'
import { relyingParty } from '@/server/factors/relyingParty'
import { CodeForm } from './CodeForm'
import { DemoAside } from './DemoAside'
import { PasskeySignIn } from './PasskeySignIn'
import { SignInForm } from './SignInForm'

type Props = { isSecondStep: boolean; next?: string }

/** How somebody signs in: by address and password, by a passkey, or with the code that is still to come. */
export const SignInWays = async ({ isSecondStep, next }: Props) => {
  const t = await getTranslations('SignIn')
  const home = localPath(await getLocale(), '/portal')
  const words = { refused: t('noPasskey'), stopped: t('passkeyStopped'), unreachable: t('unreachable') }
  return (
    <>
      {isSecondStep ? <CodeForm next={next} /> : <SignInForm id="sign-in" next={next} />}
      {relyingParty() && <PasskeySignIn next={next ?? home} label={t('passkey')} words={words} />}
      {!isSecondStep && <DemoAside form="sign-in" />}
    </>
  )
}
