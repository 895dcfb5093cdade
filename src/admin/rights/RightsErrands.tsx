import { hasRole } from '@/domain/identity/roles'
import { ResetFactorDialog } from '../identity/ResetFactorDialog'
import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { EraseDialog } from './EraseDialog'
import { KeepDialog } from './KeepDialog'
import { ReleaseDialog } from './ReleaseDialog'
import { RestrictDialog } from './RestrictDialog'
import { readStanding } from './readStanding'

type Props = { client: string; user: PanelUser; payload: PanelProps['payload'] }

/** What the office does about a client's rights, and how they stand. */
export async function RightsErrands({ client, user, payload }: Props) {
  const { isErased, isRestricted, dueAt, erasure } = await readStanding(payload, user, client)
  if (isErased) {
    return (
      <>
        <p>
          This client was erased. <a href={`/admin/collections/erasures/${erasure}`}>What was kept and why</a>
        </p>
        {hasRole(user, 'owner') && <ReleaseDialog client={client} />}
      </>
    )
  }
  return (
    <>
      {isRestricted && <p>The use of this client’s data is restricted.</p>}
      {dueAt && <p>To be erased on {whenText(dueAt, await practiceZone(payload))}.</p>}
      {dueAt ? <KeepDialog client={client} /> : <EraseDialog client={client} />}
      <RestrictDialog client={client} isRestricted={isRestricted} />
      {hasRole(user, 'owner') && <ResetFactorDialog id={client} of="clients" />}
    </>
  )
}
