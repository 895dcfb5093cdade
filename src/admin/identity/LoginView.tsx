import { redirect } from 'next/navigation'
import { Logo } from '../brand/Logo'
import { DemoAside } from './DemoAside'
import { LoginForm } from './LoginForm'
import { safeRedirect } from './safeRedirect'

type Props = {
  initPageResult: { req: { user: unknown } }
  searchParams?: Record<string, string | string[] | undefined>
}

/** `/admin/login`: the panel's own place for it, our own form. */
export function LoginView({ initPageResult, searchParams }: Props) {
  const target = safeRedirect(searchParams?.redirect)
  if (initPageResult.req.user) redirect(target)
  return (
    <main>
      <h1 className="login__brand">
        <Logo />
        <span className="sr-only">Sign in</span>
      </h1>
      <LoginForm id="login" redirect={target} />
      <DemoAside form="login" />
    </main>
  )
}
