import { redirect } from 'next/navigation'
import { relyingParty } from '@/server/factors/relyingParty'
import { enrollingSessionOf } from '@/server/whoAsks'
import { Logo } from '../brand/Logo'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { DemoAside } from './DemoAside'
import { LoginForm } from './LoginForm'
import { PasskeyLogin } from './PasskeyLogin'
import { safeRedirect } from './safeRedirect'

type Program = Parameters<typeof enrollingSessionOf>[0]
type Props = {
  initPageResult: { req: { user: unknown; payload: Program; headers: Headers; i18n: Spoken } }
  searchParams?: Record<string, string | string[] | undefined>
}

/** `/admin/login`: the panel's own place for it, our own form. */
export async function LoginView({ initPageResult, searchParams }: Props) {
  const target = safeRedirect(searchParams?.redirect)
  const { user, payload, headers, i18n } = initPageResult.req
  if (user) redirect(target)
  // Whoever must have a second factor and has none is somebody there alone.
  if (await enrollingSessionOf(payload, 'users', headers)) redirect('/admin/second-factor')
  const t = wordsIn(i18n)
  return (
    <main>
      <h1 className="login__brand">
        <Logo />
        <span className="sr-only">{t('Account.signIn')}</span>
      </h1>
      <LoginForm id="login" redirect={target} />
      {relyingParty() && <PasskeyLogin redirect={target} />}
      <DemoAside form="login" t={t} />
    </main>
  )
}
