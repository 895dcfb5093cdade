import { SetStepNav } from '@payloadcms/ui'
import { recordAudit } from '@/server/recordAudit'
import { readAffected } from '@/server/records/readAffected'
import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { AffectedForm } from './AffectedForm'
import { affectedSpan } from './affectedSpan'
import { actionText } from './auditWords'
import { Named } from './Named'
import { readNames } from './readNames'

type Props = {
  user: PanelUser
  payload: PanelProps['payload']
  i18n: PanelProps['i18n']
  timeZone: string
  searchParams: Record<string, unknown>
}

const LOG = '/admin/collections/audit-events'
/** More are named by the command alone. */
const SHOWN = 500

/**
 * For a breach: whom the log names in a span of time, by one actor or by anybody. That it was looked at is on
 * record, as at the door for programs.
 */
export async function AffectedView({ user, payload, i18n, timeZone, searchParams }: Props) {
  const t = wordsIn(i18n)
  const asked = affectedSpan(searchParams, timeZone)
  const found = asked.span ? await readAffected(payload as never, asked.span) : null
  if (found) await recordAudit(payload as never, { action: 'affected_read', actor: `user:${user.id}` })
  const shown = found?.people.slice(0, SHOWN) ?? []
  const names = await readNames(
    { payload, user },
    shown.map(({ person }) => person),
  )
  return (
    <main className="gutter--left gutter--right trs-audit">
      <SetStepNav nav={[{ label: t('Audit.title'), url: LOG }, { label: t('Audit.affectedTitle') }]} />
      <h1>{t('Audit.affectedTitle')}</h1>
      <p>
        {t('Audit.affectedLead')} <a href="?">{t('Audit.backToLog')}</a>
      </p>
      <AffectedForm {...asked} timeZone={timeZone} t={t} />
      {found && <p>{t('Audit.people', { count: found.people.length })}</p>}
      <ol>
        {shown.map(({ person, events, actions }) => (
          <li key={person}>
            <Named of={person} names={names} t={t} />
            <p>
              <small>
                {events} × {actions.map((one) => actionText(one, t)).join(', ')}
              </small>
            </p>
          </li>
        ))}
      </ol>
      {found && found.people.length > SHOWN && <p>{t('Audit.firstShown', { count: SHOWN })}</p>}
      {Object.entries(found?.unbounded ?? {}).map(([action, events]) => (
        <p key={action}>{t('Audit.everybody', { events, action: actionText(action, t) })}</p>
      ))}
    </main>
  )
}
