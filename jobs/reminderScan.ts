import { lookedAtUntil, remindersDue } from '@/domain/notifications/remindersDue'
import type { Job, JobContext } from '@/jobs/job'
import { offerFreed } from '@/jobs/offerFreed'
import { markPlanned, plannedForOf } from '@/server/markPlanned'
import {
  insertReminders,
  type ReminderSettings,
  readReminderSettings,
  supersedeRemoved,
  type WantedReminder,
} from '@/server/planReminders'
import { COMING_PAGE, type Coming, readComing } from '@/server/readComing'
import { poolOf } from '@/server/sql'

/**
 * Plans the reminders of the sessions that come up, by the practice's lead times of this moment: a
 * changed lead takes back what was planned for the old one and plans anew. Each session is looked at
 * once, and again when it, its client's wish or the lead times change. Then plans who of the waiting list
 * is told of times that became free. Safe to repeat, and beside other workers.
 */
export const reminderScan: Job = {
  name: 'reminder-scan',
  run: async (context, now) => {
    const runner = poolOf(context.payload)
    const settings = await readReminderSettings(runner)
    const reach = { plannedFor: plannedForOf(settings.leads), to: lookedAtUntil(settings.leads, now) }
    const counts = { planned: 0, superseded: 0, failed: 0 }
    let noted: number
    do {
      const page = await readComing(runner, { from: now, ...reach })
      const { seen, wanted } = lookAt(context, page, settings, now)
      counts.failed += page.length - seen.length
      counts.superseded += await supersedeRemoved(runner, seen, settings.leads)
      counts.planned += await insertReminders(runner, wanted, now)
      noted = await markPlanned(runner, seen, reach)
      // What somebody was writing meanwhile would be read again at once: that can wait for the next tick.
    } while (noted === COMING_PAGE && !context.stop?.aborted)
    const { planned, ...others } = { ...counts, ...(await offerFreed(context, now)) }
    return { planned, ...Object.fromEntries(Object.entries(others).filter(([, count]) => count > 0)) }
  },
}

/** A session that fails is logged, stops no other, and is looked at again by the next tick. */
function lookAt({ payload }: JobContext, page: Coming[], settings: ReminderSettings, now: number) {
  const seen: Coming[] = []
  const wanted: WantedReminder[] = []
  for (const session of page) {
    try {
      wanted.push(...remindersDue(session, settings, now).map((due) => ({ session, ...due })))
      seen.push(session)
    } catch (err) {
      payload.logger.error({ err, row: session.booking, msg: 'a session could not be looked at' })
    }
  }
  return { seen, wanted }
}
