import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import { type Task, taskText } from './Task'

const SHOWN = 10
const OPEN = '/admin/collections/tasks?where[and][0][settledAt][exists]=false'
/** A payment stays parked after its task is settled; then nobody has to look at it any more. */
const PARKED = `${OPEN}&where[and][1][kind][equals]=payment`

/** On the dashboard, for the office: money that waits for a person, parked payments among it. */
export async function MoneyAttention({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff')) return null
  const asked = { user, overrideAccess: false, depth: 0 } as const
  const [tasks, parked] = await Promise.all([
    payload.find<Task>({
      ...asked,
      collection: 'tasks',
      where: { settledAt: { exists: false } },
      sort: '-createdAt',
      limit: SHOWN,
    }),
    payload.find<Task>({
      ...asked,
      collection: 'tasks',
      where: { settledAt: { exists: false }, kind: { equals: 'payment' } },
      limit: 1,
    }),
  ])
  if (tasks.totalDocs === 0) return null
  const t = wordsIn(i18n)
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-money-attention">
      <h2 id="trs-money-attention">{t('Money.attention')}</h2>
      <ul>
        {tasks.docs.map((task) => (
          <li key={task.id}>
            <time dateTime={task.createdAt}>{whenText(task.createdAt, timeZone, i18n.language)}</time>
            <a href={`/admin/collections/tasks/${task.id}`}>{taskText(task, t)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={OPEN}>{t('Money.openTasks', { count: tasks.totalDocs })}</a>
        {' · '}
        <a href={PARKED}>{t('Money.parkedPayments', { count: parked.totalDocs })}</a>
      </p>
    </section>
  )
}
