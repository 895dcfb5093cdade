import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { AffectedView } from './AffectedView'
import { AuditForm } from './AuditForm'
import { AuditRow } from './AuditRow'
import { auditFilters } from './auditFilters'
import { readAuditPage } from './readAuditPage'

type Props = PanelProps & { searchParams?: Record<string, unknown> }

/** The audit log for owners, instead of Payload's list: sentences, by person, action, subject and time. */
export async function AuditView({ user, payload, searchParams }: Props) {
  if (!user || !hasRole(user, 'owner')) return null
  const timeZone = await practiceZone(payload)
  if (searchParams?.view === 'affected')
    return <AffectedView {...{ user, payload, timeZone, searchParams }} />
  const filters = auditFilters(searchParams)
  const { events, names, older } = await readAuditPage({ payload, user, timeZone }, filters)
  const next = new URLSearchParams({ ...filters, before: older ?? '' })
  return (
    <main className="gutter--left gutter--right trs-audit">
      <h1>Audit log</h1>
      <p>Who did what to whom, and when. Nobody can change it, and none of it holds words about a person.</p>
      <p>
        After a breach: <a href="?view=affected">whom it may concern</a>
      </p>
      <AuditForm filters={filters} />
      {events.length === 0 && <p>Nothing of this kind is on record.</p>}
      <ol>
        {events.map((event) => (
          <AuditRow key={event.id} event={event} names={names} timeZone={timeZone} />
        ))}
      </ol>
      {older && <a href={`?${next}`}>Older events</a>}
    </main>
  )
}
