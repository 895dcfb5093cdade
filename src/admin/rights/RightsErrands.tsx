import { hasRole } from '@/domain/identity/roles'
import { ResetFactor } from '../identity/ResetFactor'
import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { EraseDialog } from './EraseDialog'
import { KeepDialog } from './KeepDialog'
import { ReleaseDialog } from './ReleaseDialog'
import { RestrictDialog } from './RestrictDialog'
import { readStanding } from './readStanding'

type Props = { client: string; user: PanelUser; payload: PanelProps['payload']; i18n: Spoken }

/** What the office does about a client's rights, and how they stand. */
export async function RightsErrands({ client, user, payload, i18n }: Props) {
  const { isErased, isRestricted, dueAt, erasure } = await readStanding(payload, user, client)
  const t = wordsIn(i18n)
  if (isErased) {
    return (
      <>
        <p>
          {t.rich('Rights.wasErased', {
            a: (words) => <a href={`/admin/collections/erasures/${erasure}`}>{words}</a>,
          })}
        </p>
        {hasRole(user, 'owner') && <ReleaseDialog client={client} />}
      </>
    )
  }
  return (
    <>
      {isRestricted && <p>{t('Rights.isRestricted')}</p>}
      {dueAt && (
        <p>{t('Rights.toBeErased', { when: whenText(dueAt, await practiceZone(payload), i18n.language) })}</p>
      )}
      {dueAt ? <KeepDialog client={client} /> : <EraseDialog client={client} />}
      <RestrictDialog client={client} isRestricted={isRestricted} />
      {hasRole(user, 'owner') && (
        <ResetFactor id={client} of="clients" payload={payload as never} i18n={i18n} />
      )}
    </>
  )
}
