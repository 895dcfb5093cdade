import { hasRole } from '@/domain/identity/roles'
import { readFactorState } from '@/server/factors/readFactorState'
import type { PanelUser } from '../panel/PanelProps'
import type { Spoken } from '../words/panelLanguage'
import { type Words, wordsIn } from '../words/wordsIn'
import { ResetFactor } from './ResetFactor'

type Program = Parameters<typeof readFactorState>[0]
type Props = { id?: string; user?: PanelUser | null; payload: Program; i18n: Spoken }

/** On one's own account: how one signs in, and the way to change it. On another's, for an owner: a reset. */
export async function AccountFactor({ id, user, payload, i18n }: Props) {
  if (!user || !id) return null
  const t = wordsIn(i18n)
  const isOwn = id === user.id
  if (!isOwn && !hasRole(user, 'owner')) return null
  return (
    <section className="trs-actions" aria-label={t('Factor.title')}>
      {isOwn ? (
        <OwnFactor id={id} payload={payload} t={t} />
      ) : (
        <ResetFactor id={id} of="users" payload={payload} i18n={i18n} />
      )}
    </section>
  )
}

async function OwnFactor({ id, payload, t }: { id: string; payload: Program; t: Words }) {
  const asking = { collection: 'users', person: { id }, isFresh: false } as const
  const { totp, passkeys, recoveryCodesLeft } = await readFactorState(payload, asking)
  const words = [
    totp ? t('Factor.app') : '',
    passkeys.length > 0 ? t('Factor.passkeys', { count: passkeys.length }) : '',
    t('Factor.codesLeft', { count: recoveryCodesLeft }),
  ].filter(Boolean)
  const list = totp || passkeys.length > 0 ? words.join(', ') : t('Factor.none')
  return (
    <>
      <p>{t('Factor.state', { list })}</p>
      <a href="/admin/second-factor">{t('Factor.setUp')}</a>
    </>
  )
}
