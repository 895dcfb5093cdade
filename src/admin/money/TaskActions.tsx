import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { SettleTaskDialog } from './SettleTaskDialog'
import { type Task, taskHref, taskText } from './Task'

/** What the task on the screen is about, and its settlement. */
export async function TaskActions({ id, user, payload }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const { docs } = await payload.find<Task>({
    collection: 'tasks',
    user,
    overrideAccess: false,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
  })
  const [task] = docs
  if (!task) return null
  return (
    <section className="trs-actions" aria-label="Task">
      <p>
        <strong>{taskText(task)}</strong>
        {task.settledAt && ` · settled ${whenText(task.settledAt, await practiceZone(payload))}`}
      </p>
      <a href={taskHref(task)}>What it is about</a>
      {!task.settledAt && <SettleTaskDialog task={id} />}
    </section>
  )
}
