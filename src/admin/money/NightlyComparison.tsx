import { hasRole } from '@/domain/identity/roles'
import { readLastReconciliation } from '@/server/payments/readLastReconciliation'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { DifferenceRow } from './DifferenceRow'
import { paymentWords } from './paymentWords'

const HOUR_SECONDS = 3600
/** Once a night, and some hours for a provider that was away. */
const OLD_AFTER_HOURS = 30

/** On the dashboard, for the office: when provider and books were last compared, and where they part. */
export async function NightlyComparison({ user, payload }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff')) return null
  const { done, open, provider } = await readLastReconciliation(payload as never)
  const zone = await practiceZone(payload)
  const hours = done ? Math.floor(done.ageSeconds / HOUR_SECONDS) : 0
  return (
    <section className="trs-today" aria-labelledby="trs-comparison">
      <h2 id="trs-comparison">Provider and books</h2>
      {!done && <p>Not compared yet. The worker does it within its next round, and then every night.</p>}
      {done && (
        <p>
          Compared {whenText(new Date(done.endedAt).toISOString(), zone)}, {ago(hours)}: {done.days} days,{' '}
          {Object.entries(done.checked)
            .map(([what, count]) => `${count} ${what}`)
            .join(', ')}
          .{' '}
          <strong>
            {done.found === 0
              ? 'Nothing differs.'
              : `${done.found} ${done.found === 1 ? 'difference' : 'differences'}.`}
          </strong>
        </p>
      )}
      {done && hours >= OLD_AFTER_HOURS && (
        <p role="alert">That is {hours} hours old. Does the worker run, and does the provider answer?</p>
      )}
      {open && (
        <p>
          The newest comparison {STATE[open.status]}
          {open.lastError && `; last error: ${paymentWords(open.lastError).toLowerCase()}`}
          {open.nextAttemptAt &&
            `; tried again ${whenText(new Date(open.nextAttemptAt).toISOString(), zone)}`}
          .
        </p>
      )}
      {done && done.found > 0 && (
        <ul>
          {done.differences.slice(0, SHOWN).map((difference) => (
            <DifferenceRow
              key={`${difference.what} ${difference.object} ${difference.detail}`}
              difference={difference}
              provider={provider}
            />
          ))}
        </ul>
      )}
      <a href="/admin/collections/reconciliations">All nights</a>
    </section>
  )
}

const SHOWN = 10
const STATE = { running: 'is being done', waiting: 'has to wait', given_up: 'was given up', done: 'is done' }

function ago(hours: number): string {
  if (hours === 0) return 'within the last hour'
  return hours === 1 ? 'an hour ago' : `${hours} hours ago`
}
