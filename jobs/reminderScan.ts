import { lookedAtUntil, remindersDue } from '@/domain/notifications/remindersDue'
import type { Job } from '@/jobs/job'
import { markPlanned, plannedForOf } from '@/server/markPlanned'
import {
  insertReminders,
  readReminderSettings,
  supersedeRemoved,
  type WantedReminder,
} from '@/server/planReminders'
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
    const done = { planned: 0, superseded: 0, failed: 0 }
    const due = (session: Coming): WantedReminder[] | null => {
      try {
        return remindersDue(session, settings, now).map((one) => ({ session, ...one }))
      } catch (err) {
        payload.logger.error({ err, row: session.booking, msg: 'a session could not be looked at' })
        return null
      }
    }
    let noted: number
    do {
      const page = await readComing(runner, { from: now, ...reach, limit: PAGE })
      const plans = page.map((session) => ({ session, wanted: due(session) }))
      // A session that fails is looked at again by the next tick, and stops no other.
      const seen = plans.flatMap(({ session, wanted }) => (wanted ? [session] : []))
      done.failed += page.length - seen.length
      done.superseded += await supersedeRemoved(runner, seen, settings.leads)
      done.planned += await insertReminders(
        runner,
        plans.flatMap(({ wanted }) => wanted ?? []),
        now,
      )
      noted = await markPlanned(runner, seen, reach)
      // What somebody else was writing meanwhile would be read again at once: that can wait for the next tick.
    } while (noted === PAGE && !stop?.aborted)
    const { planned, ...others } = done
    return { planned, ...Object.fromEntries(Object.entries(others).filter(([, count]) => count > 0)) }
  },
}
