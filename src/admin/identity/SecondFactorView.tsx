import { MinimalTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import { readFactorState } from '@/server/factors/readFactorState'
import { enrollingSessionOf } from '@/server/whoAsks'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { LeaveButton } from './LeaveButton'
import { SecondFactor } from './SecondFactor'

type Program = Parameters<typeof enrollingSessionOf>[0]
type Props = { initPageResult: { req: { payload: Program; headers: Headers; user: unknown; i18n: Spoken } } }

/**
 * `/admin/second-factor`: the one page of the panel that somebody sees who must set a second factor up first.
 * It is open to nobody without a session, whatever the panel takes it for.
 */
export async function SecondFactorView({ initPageResult }: Props) {
  const { payload, headers, user, i18n } = initPageResult.req
  const session = await enrollingSessionOf(payload, 'users', headers)
  if (!session) redirect('/admin/login?redirect=/admin/second-factor')
  const state = await readFactorState(payload, session)
  const t = wordsIn(i18n)
  return (
    <MinimalTemplate className="second-factor">
      <main>
        <h1 className="form-header">{t('Factor.pageTitle')}</h1>
        {!user && <p>{t('Factor.mustHave')}</p>}
        <SecondFactor state={state} />
        {user ? <a href="/admin">{t('Common.toPanel')}</a> : <LeaveButton />}
      </main>
    </MinimalTemplate>
  )
}
