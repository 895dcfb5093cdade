import { readFactorState } from '@/server/factors/readFactorState'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { ResetFactorDialog } from './ResetFactorDialog'

type Program = Parameters<typeof readFactorState>[0]
type Props = { id: string; of: 'users' | 'clients'; payload: Program; i18n: Spoken }

/** Offered to an owner where there is a second factor to take away. */
export async function ResetFactor({ id, of, payload, i18n }: Props) {
  const asking = { collection: of, person: { id }, isFresh: false } as const
  const { totp, passkeys } = await readFactorState(payload, asking)
  if (totp || passkeys.length > 0) return <ResetFactorDialog id={id} of={of} />
  return <p>{wordsIn(i18n)('Factor.hasNone')}</p>
}
