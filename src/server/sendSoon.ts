import type { Payload } from 'payload'
import { mailCarrier } from '@/adapters/mail/mailCarrier'
import type { Mail } from '@/domain/identity/mailer'
import type { Carrier } from '@/domain/notifications/carrier'
import { afterAnswer } from '@/server/afterAnswer'
import { claimNotices } from '@/server/claimNotices'
import { env } from '@/server/env'
import { readNotices } from '@/server/readNotices'
import { sendNotice } from '@/server/sendNotice'
import { settleNotices } from '@/server/settleNotices'
import { poolOf } from '@/server/sql'

/**
 * Sends planned notices once the answer is on its way, so that whoever waits for a link need not wait for the
 * worker's round. Whatever becomes of this program, they stand in the database: what is not sent here the
 * worker sends.
 */
export function sendSoon(payload: Payload, planned: { id: string }[]): void {
  const ids = planned.map(({ id }) => id)
  if (ids.length === 0) return
  afterAnswer(payload, 'sending a notice', async () => {
    const runner = poolOf(payload)
    const { token, notices } = await claimNotices(runner, ids.length, ids)
    if (notices.length === 0) return
    const carriers = { mail: carrierOf(payload) }
    const found = await readNotices(payload, { token, carriers }, ids)
    const context = { payload, carriers, read: async (id: string) => found.get(id) ?? null }
    await settleNotices(
      runner,
      token,
      await Promise.all(notices.map((notice) => sendNotice(context, notice))),
    )
  })
}

/** The way out that this program was configured with. */
function carrierOf(payload: Payload): Carrier {
  const send = async (mail: Mail) => void (await payload.sendEmail(mail))
  return mailCarrier({ send }, { siteUrl: env().SITE_URL, from: env().MAIL_FROM })
}
