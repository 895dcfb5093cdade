import { AHEAD_MS, remindersDue } from '@/domain/notifications/remindersDue'
import type { Job } from '@/jobs/job'
import { insertReminders, readReminderSettings, supersedeRemoved } from '@/server/planReminders'
import { type Coming, readComing } from '@/server/readComing'
import { poolOf } from '@/server/sql'

const PAGE = 500

/**
 * Plans the reminders of the sessions that come up, by the practice's lead times of this moment: a changed
 * lead takes back what was planned for the old one and plans anew. Safe to repeat, and beside other workers.
 */
export const reminderScan: Job = {
  name: 'reminder-scan',
  run: async ({ payload, stop }, now) => {
    const runner = poolOf(payload)
    const settings = await readReminderSettings(runner)
    const superseded = await supersedeRemoved(runner, settings.leads)
    const [longest] = settings.leads
    const counts = { planned: 0, ...(superseded > 0 ? { superseded } : {}) }
    if (!longest) return counts
    const reminders = settings.leads.length
    const reach = { from: now, to: now + longest.ms + AHEAD_MS, reminders, limit: PAGE }
    let after: Coming | null = null
    do {
      const page: Coming[] = await readComing(runner, { ...reach, after })
      const wanted = page.flatMap((session) =>
        remindersDue(session, settings, now).map((due) => ({ session, ...due })),
      )
      counts.planned += await insertReminders(runner, wanted, now)
      after = page.length === PAGE ? (page.at(-1) ?? null) : null
    } while (after && !stop?.aborted)
    return counts
  },
}
