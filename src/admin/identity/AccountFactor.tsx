import { hasRole } from '@/domain/identity/roles'
import { readFactorState } from '@/server/factors/readFactorState'
import type { PanelUser } from '../panel/PanelProps'
import { ResetFactorDialog } from './ResetFactorDialog'

type Program = Parameters<typeof readFactorState>[0]
type Props = { id?: string; user?: PanelUser | null; payload: Program }

/** On one's own account: how one signs in, and the way to change it. On another's, for an owner: a reset. */
export async function AccountFactor({ id, user, payload }: Props) {
  if (!user || !id) return null
  const isOwn = id === user.id
  if (!isOwn && !hasRole(user, 'owner')) return null
  return (
    <section className="trs-actions" aria-label="Second factor">
      {isOwn ? <OwnFactor id={id} payload={payload} /> : <ResetFactorDialog id={id} />}
    </section>
  )
}

async function OwnFactor({ id, payload }: { id: string; payload: Program }) {
  const asking = { collection: 'users', person: { id }, isFresh: false } as const
  const { totp, passkeys, recoveryCodesLeft } = await readFactorState(payload, asking)
  const words = [
    totp ? 'an app with codes' : '',
    passkeys.length > 0 ? `${passkeys.length} passkey${passkeys.length > 1 ? 's' : ''}` : '',
    `${recoveryCodesLeft} recovery codes`,
  ].filter(Boolean)
  return (
    <>
      <p>Second factor: {totp || passkeys.length > 0 ? words.join(', ') : 'none yet'}.</p>
      <a href="/admin/second-factor">Set up or change</a>
    </>
  )
}
