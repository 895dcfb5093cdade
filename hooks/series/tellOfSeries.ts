import type { CollectionAfterChangeHook } from 'payload'
import { seriesNotices } from '@/domain/notifications/newNotice'
import { planNotices } from '@/server/planNotices'
import { actorOf, recordAuditIn } from '@/server/recordAudit'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Plans the one mail that tells client and therapist of a series that began or ended, and records what the
 * practice did, in its transaction. Nobody of the practice is told what they did themselves.
 */
export const tellOfSeries: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const tx = await transactionOf(req)
  const actor = actorOf(req)
  const [therapist] = await rowsOf<{ user: string }>(
    tx,
    sql`select u.id as user from therapists t join users u on u.id = t.user_id
        where t.id = ${doc.therapist}::uuid and u.disabled is not true`,
  )
  const kind = operation === 'create' ? 'series_made' : 'series_ended'
  const others = therapist && `user:${therapist.user}` !== actor ? [`user:${therapist.user}`] : []
  await planNotices(tx, seriesNotices(kind, doc.id, [`client:${doc.client}`, ...others]))
  if (actor.startsWith('client:')) return doc
  const facts = { times: doc.times }
  await recordAuditIn(req, { action: kind, actor, subject: `series:${doc.id}`, facts })
  return doc
}
