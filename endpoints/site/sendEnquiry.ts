import type { Endpoint } from 'payload'
import { newEnquiry } from '@/contracts/enquiries'
import { DomainError } from '@/domain/errors'
import { judgeStamp } from '@/domain/site/enquiry'
import { bodyOf } from '@/server/bodyOf'
import { readNow } from '@/server/clock'
import { derivedKey } from '@/server/derivedKey'
import { privately } from '@/server/identityAnswers'
import { limit } from '@/server/rateLimits'
import { poolOf } from '@/server/sql'
import { visitorOf } from '@/server/visitorOf'

const AGAIN = {
  too_fast: 'This came faster than anybody writes. Wait a moment and send it again.',
  stale: 'This page has lain open for long. Send it once more; what you wrote is still here.',
}

/**
 * `POST /api/site/enquiries`: name, email, message, locale, stamp, website (left empty). What a program has
 * filled in is answered as if it had been taken, and kept nowhere.
 * 202 `{ message }`; 422 invalid_input; 409 too_early for a form sent back at once, or an old one; 429
 * rate_limited.
 */
export const sendEnquiry: Endpoint = {
  path: '/site/enquiries',
  method: 'post',
  handler: async (req) => {
    const { payload, headers } = req
    const { website, stamp, ...words } = await bodyOf(req, newEnquiry)
    await limit(payload, 'enquiry-ip', visitorOf(headers).prefix)
    if (website === '') {
      const now = await readNow(poolOf(payload))
      const judgement = judgeStamp(stamp, derivedKey('enquiry'), now)
      if (judgement !== 'good') throw new DomainError('too_early', AGAIN[judgement])
      await limit(payload, 'enquiry', 'everywhere')
      const receivedAt = new Date(now).toISOString()
      const data = { ...words, status: 'new', receivedAt } as const
      await payload.create({ collection: 'enquiries', data: data as never, depth: 0 })
    }
    return privately({ message: 'Thank you. We have it, and answer by mail.' }, { status: 202 })
  },
}
