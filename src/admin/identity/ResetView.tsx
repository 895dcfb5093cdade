import { MinimalTemplate } from '@payloadcms/next/templates'
import Link from 'next/link'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { ResetForm } from './ResetForm'

type Props = {
  initPageResult: { req: { i18n: Spoken } }
  searchParams?: Record<string, string | string[] | undefined>
}

/** `/admin/reset-password?token=…`: public, and worth nothing without a token that was mailed. */
export function ResetView({ initPageResult, searchParams }: Props) {
  const t = wordsIn(initPageResult.req.i18n)
  const token = typeof searchParams?.token === 'string' ? searchParams.token : ''
  return (
    <MinimalTemplate className="reset-password">
      <main>
        <h1 className="form-header">{t('Account.resetTitle')}</h1>
        {token ? <ResetForm token={token} /> : <p>{t('Account.linkIncomplete')}</p>}
        <Link href="/admin/login" prefetch={false}>
          {t('Account.backToLogin')}
        </Link>
      </main>
    </MinimalTemplate>
  )
}
