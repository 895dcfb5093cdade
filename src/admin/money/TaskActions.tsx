import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import { SettleTaskDialog } from './SettleTaskDialog'
import { type Task, taskHref, taskText } from './Task'

/** What the task on the screen is about, and its settlement. */
export async function TaskActions({ id, user, payload, i18n }: PanelProps) {
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
  const t = wordsIn(i18n)
  return (
    <section className="trs-actions" aria-label={t('Money.task')}>
      <p>
        <strong>{taskText(task, t)}</strong>
        {task.settledAt &&
          t('Money.settled', {
            when: whenText(task.settledAt, await practiceZone(payload), i18n.language),
          })}
      </p>
      <a href={taskHref(task)}>{t('Money.whatAbout')}</a>
      {!task.settledAt && <SettleTaskDialog task={id} />}
    </section>
  )
}
