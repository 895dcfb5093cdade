import { MinimalTemplate } from '@payloadcms/next/templates'
import Link from 'next/link'
import { ResetForm } from './ResetForm'

type Props = { searchParams?: Record<string, string | string[] | undefined> }

/** `/admin/reset-password?token=…`: public, and worth nothing without a token that was mailed. */
export function ResetView({ searchParams }: Props) {
  const token = typeof searchParams?.token === 'string' ? searchParams.token : ''
  return (
    <MinimalTemplate className="reset-password">
      <main>
        <h1 className="form-header">Choose your password</h1>
        {token ? (
          <ResetForm token={token} />
        ) : (
          <p>This link is not complete. Open it from the mail once more.</p>
        )}
        <Link href="/admin/login" prefetch={false}>
          Back to login
        </Link>
      </main>
    </MinimalTemplate>
  )
}
