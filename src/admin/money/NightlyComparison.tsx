import { hasRole } from '@/domain/identity/roles'
import { readLastReconciliation } from '@/server/payments/readLastReconciliation'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import { codeText } from './codeText'
import { DifferenceRow } from './DifferenceRow'

const HOUR_SECONDS = 3600
/** Once a night, and some hours for a provider that was away. */
const OLD_AFTER_HOURS = 30

/** On the dashboard, for the office: when provider and books were last compared, and where they part. */
export async function NightlyComparison({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff')) return null
  const { done, open, provider } = await readLastReconciliation(payload as never)
  const t = wordsIn(i18n)
  const zone = await practiceZone(payload)
  const at = (instant: number) => whenText(new Date(instant).toISOString(), zone, i18n.language)
  const hours = done ? Math.floor(done.ageSeconds / HOUR_SECONDS) : 0
  return (
    <section className="trs-today" aria-labelledby="trs-comparison">
      <h2 id="trs-comparison">{t('Money.comparison')}</h2>
      {!done && <p>{t('Money.notCompared')}</p>}
      {done && (
        <p>
          {t.rich('Money.compared', {
            when: at(done.endedAt),
            ago: t('Money.ago', { hours }),
            days: done.days,
            checked: Object.entries(done.checked)
              .map(([what, count]) => `${count} ${codeText(what, t)}`)
              .join(', '),
            found: done.found,
            b: (words) => <strong>{words}</strong>,
          })}
        </p>
      )}
      {done && hours >= OLD_AFTER_HOURS && <p role="alert">{t('Money.old', { hours })}</p>}
      {open && (
        <p>
          {t('Money.newest', { state: t(`Money.state.${open.status}`) })}
          {open.lastError && t('Money.newestError', { error: codeText(open.lastError, t).toLowerCase() })}
          {open.nextAttemptAt && t('Money.newestNext', { when: at(open.nextAttemptAt) })}.
        </p>
      )}
      {done && done.found > 0 && (
        <ul>
          {done.differences.slice(0, SHOWN).map((difference) => (
            <DifferenceRow
              key={`${difference.what} ${difference.object} ${difference.detail}`}
              difference={difference}
              provider={provider}
              t={t}
            />
          ))}
        </ul>
      )}
      <a href="/admin/collections/reconciliations">{t('Money.allNights')}</a>
    </section>
  )
}

const SHOWN = 10
