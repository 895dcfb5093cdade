import { SetStepNav } from '@payloadcms/ui'
import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { wordsIn } from '../words/wordsIn'
import { AffectedView } from './AffectedView'
import { AuditForm } from './AuditForm'
import { AuditRow } from './AuditRow'
import { auditFilters } from './auditFilters'
import { readAuditPage } from './readAuditPage'

type Props = PanelProps & { searchParams?: Record<string, unknown> }

/** The audit log for owners, instead of Payload's list: sentences, by person, action, subject and time. */
export async function AuditView({ user, payload, i18n, searchParams }: Props) {
  if (!user || !hasRole(user, 'owner')) return null
  const timeZone = await practiceZone(payload)
  if (searchParams?.view === 'affected')
    return <AffectedView {...{ user, payload, i18n, timeZone, searchParams }} />
  const t = wordsIn(i18n)
  const filters = auditFilters(searchParams)
  const { events, names, older } = await readAuditPage({ payload, user, timeZone }, filters)
  const next = new URLSearchParams({ ...filters, before: older ?? '' })
  return (
    <main className="gutter--left gutter--right trs-audit">
      <SetStepNav nav={[{ label: t('Audit.title') }]} />
      <h1>{t('Audit.title')}</h1>
      <p>{t('Audit.lead')}</p>
      <p>{t.rich('Audit.afterBreach', { a: (words) => <a href="?view=affected">{words}</a> })}</p>
      <AuditForm filters={filters} t={t} />
      {events.length === 0 && <p>{t('Audit.none')}</p>}
      <ol>
        {events.map((event) => (
          <AuditRow key={event.id} event={event} names={names} timeZone={timeZone} i18n={i18n} />
        ))}
      </ol>
      {older && <a href={`?${next}`}>{t('Audit.older')}</a>}
    </main>
  )
}
