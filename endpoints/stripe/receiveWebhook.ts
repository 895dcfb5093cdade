import type { Endpoint, PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import type { ProviderEvent } from '@/domain/payments/provider'
import { timelyText } from '@/server/boundedBody'
import { settleQueue } from '@/server/payments/settleQueue'
import type { Counter } from '@/server/payments/settleStored'
import { type Incoming, storeEvent } from '@/server/payments/storeEvent'

const BODY_BYTES_MAX = 256 * 1024
/** The provider sends at once, or not at all. */
const BODY_MS_MAX = 10_000

/**
 * Where the payment provider tells us that something happened. The exact text is verified before anything of
 * it is parsed, then stored, then answered; what it means is asked and settled afterwards.
 * 200 stored, stored before, or nothing of ours; 400 no or bad signature, a thin event, another world or
 * account, or a body that does not come; 413; 5xx where it could not be stored, so that the provider
 * delivers again.
 */
export function receiveWebhook({ payments }: Pick<Counter, 'payments'>, bodyMs = BODY_MS_MAX): Endpoint {
  const queue = settleQueue(payments)
  return {
    path: '/stripe/webhook',
    method: 'post',
    handler: async (req) => {
      const event = await received(req)
      if (event instanceof DomainError) return refused(event)
      // Settling waits for what is being stored: for nobody who has not signed.
      const answered = queue.arrive()
      try {
        const claimed = queue.hasRoom()
        const row = await storeEvent(req.payload, asIncoming(event, claimed))
        if (row && claimed) queue.add(req.payload, row)
        return new Response(null)
      } finally {
        answered()
      }
    },
  }

  async function received(req: PayloadRequest): Promise<ProviderEvent | DomainError> {
    try {
      const text = await timelyText(req, BODY_BYTES_MAX, bodyMs)
      const event = payments.verifyEvent(text, req.headers.get('stripe-signature'))
      if (event.livemode !== payments.livemode) return refusal('This event is of another world.')
      if (event.account !== null) return refusal('This event is of another account.')
      return event
    } catch (error) {
      if (error instanceof DomainError && error.code === 'invalid_input') return error
      throw error
    }
  }

  function asIncoming({ id, type, subject, livemode: live }: ProviderEvent, claimed: boolean): Incoming {
    return { eventId: id, provider: payments.name, type, subject, livemode: live, claimed }
  }
}

function refusal(message: string): DomainError {
  return new DomainError('invalid_input', message)
}

/** As Stripe expects it: 400, where our own doors say 422. */
function refused({ code, message }: DomainError): Response {
  return Response.json({ errors: [{ message, data: { code } }] }, { status: 400 })
}
