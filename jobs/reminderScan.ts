import { lookedAtUntil, remindersDue } from '@/domain/notifications/remindersDue'
import type { Job } from '@/jobs/job'
import { markPlanned, plannedForOf } from '@/server/markPlanned'
import { insertReminders, readReminderSettings, supersedeRemoved } from '@/server/planReminders'
import { type Coming, readComing } from '@/server/readComing'
import { poolOf } from '@/server/sql'

const PAGE = 500

/**
 * Plans the reminders of the sessions that come up, by the practice's lead times of this moment: a changed
 * lead takes back what was planned for the old one and plans anew. Each session is looked at once, and again
 * when it, its client's wish or the lead times change. Safe to repeat, and beside other workers.
 */
export const reminderScan: Job = {
  name: 'reminder-scan',
  run: async ({ payload, stop }, now) => {
    const runner = poolOf(payload)
    const settings = await readReminderSettings(runner)
    const reach = { plannedFor: plannedForOf(settings.leads), to: lookedAtUntil(settings.leads, now) }
    const done = { planned: 0, superseded: 0 }
    let page: Coming[]
    let noted: number
    do {
      page = await readComing(runner, { from: now, ...reach, limit: PAGE })
      const wanted = page.flatMap((session) =>
        remindersDue(session, settings, now).map((due) => ({ session, ...due })),
      )
      done.superseded += await supersedeRemoved(runner, page, settings.leads)
      done.planned += await insertReminders(runner, wanted, now)
      noted = await markPlanned(runner, page, reach)
      // What somebody else was writing meanwhile would be read again at once: that can wait for the next tick.
    } while (noted === PAGE && !stop?.aborted)
    return { planned: done.planned, ...(done.superseded > 0 ? { superseded: done.superseded } : {}) }
  },
}
