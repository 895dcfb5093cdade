import { recordAudit } from '@/server/recordAudit'
import { readAffected } from '@/server/records/readAffected'
import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { AffectedForm } from './AffectedForm'
import { affectedSpan } from './affectedSpan'
import { Named } from './Named'
import { readNames } from './readNames'

type Props = {
  user: PanelUser
  payload: PanelProps['payload']
  timeZone: string
  searchParams: Record<string, unknown>
}

/** More are named by the command alone. */
const SHOWN = 500

/**
 * For a breach: whom the log names in a span of time, by one actor or by anybody. That it was looked at is on
 * record, as at the door for programs.
 */
export async function AffectedView({ user, payload, timeZone, searchParams }: Props) {
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
      <h1>Whom a breach may concern</h1>
      <p>
        Everybody whose account, sessions, credits, payments, notes or messages the log names in that time. A
        breach is told to the authority within 72 hours, and to the people where the risk to them is high
        (Art. 33, 34 GDPR). <a href="?">Back to the log</a>
      </p>
      <AffectedForm {...asked} timeZone={timeZone} />
      {found && <p>{found.people.length === 1 ? 'One person' : `${found.people.length} people`}</p>}
      <ol>
        {shown.map(({ person, events, actions }) => (
          <li key={person}>
            <Named of={person} names={names} />
            <p>
              <small>
                {events} × {actions.map((one) => one.replaceAll('_', ' ')).join(', ')}
              </small>
            </p>
          </li>
        ))}
      </ol>
      {found && found.people.length > SHOWN && (
        <p>The first {SHOWN} are shown; npm run affected names all.</p>
      )}
      {Object.entries(found?.unbounded ?? {}).map(([action, events]) => (
        <p key={action}>
          {events} × {action.replaceAll('_', ' ')}: this may concern everybody.
        </p>
      ))}
    </main>
  )
}
