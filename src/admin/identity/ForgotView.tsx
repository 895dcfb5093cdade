import { redirect } from 'next/navigation'
import { ForgotForm } from './ForgotForm'

/** `/admin/forgot`: for whoever is not signed in. */
export function ForgotView({ initPageResult }: { initPageResult: { req: { user: unknown } } }) {
  if (initPageResult.req.user) redirect('/admin')
  return <ForgotForm />
}
