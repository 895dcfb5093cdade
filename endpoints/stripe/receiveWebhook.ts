import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import type { ProviderEvent } from '@/domain/payments/provider'
import { boundedText } from '@/server/boundedBody'
import { settleQueue } from '@/server/payments/settleQueue'
import type { Counter } from '@/server/payments/settleStored'
import { type Incoming, storeEvent } from '@/server/payments/storeEvent'

const BODY_BYTES_MAX = 256 * 1024

/**
 * Where the payment provider tells us that something happened. The exact text is verified before anything of
 * it is parsed, then stored, then answered; what it means is asked and settled afterwards.
 * 200 stored, stored before, or nothing of ours; 400 no or bad signature, a thin event, another world or
 * account; 413; 5xx where it could not be stored, so that the provider delivers again.
 */
export function receiveWebhook({ payments }: Pick<Counter, 'payments'>): Endpoint {
  const queue = settleQueue(payments)
  return {
    path: '/stripe/webhook',
    method: 'post',
    handler: async (req) => {
      const answered = queue.arrive()
      try {
        const text = await boundedText(req, BODY_BYTES_MAX)
        const event = verified(text, req.headers.get('stripe-signature'))
        if (event instanceof DomainError) return refused(event)
        const claimed = queue.hasRoom()
        const row = await storeEvent(req.payload, asIncoming(event, claimed))
        if (row && claimed) queue.add(req.payload, row)
        return new Response(null)
      } finally {
        answered()
      }
    },
  }

  function verified(text: string, signature: string | null): ProviderEvent | DomainError {
    try {
      const event = payments.verifyEvent(text, signature)
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
