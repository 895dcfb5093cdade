import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { type Task, taskText } from './Task'

const SHOWN = 10

/** On the dashboard, for the office: money that waits for a person, parked payments among it. */
export async function MoneyAttention({ user, payload }: PanelProps) {
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
    payload.find<{ id: string }>({
      ...asked,
      collection: 'payments',
      where: { processing: { equals: 'parked' } },
      limit: 1,
    }),
  ])
  if (tasks.totalDocs === 0 && parked.totalDocs === 0) return null
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-money-attention">
      <h2 id="trs-money-attention">Money that needs a person</h2>
      <ul>
        {tasks.docs.map((task) => (
          <li key={task.id}>
            <time dateTime={task.createdAt}>{whenText(task.createdAt, timeZone)}</time>
            <a href={`/admin/collections/tasks/${task.id}`}>{taskText(task)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/admin/collections/tasks?where[and][0][settledAt][exists]=false">
          All open tasks ({tasks.totalDocs})
        </a>
        {' · '}
        <a href="/admin/collections/payments?where[and][0][processing][equals]=parked">
          Parked payments ({parked.totalDocs})
        </a>
      </p>
    </section>
  )
}
