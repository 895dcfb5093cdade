import { DomainError } from '@/domain/errors'
import type { Evidence, LossEvidence } from '@/domain/payments/evidence'
import type { PaymentProvider, PaymentSubject } from '@/domain/payments/provider'
import type { Proof } from '@/domain/payments/situation'

const NOTHING: Proof = { checkout: null, invoice: null, subscription: null, loss: null }
/** What can have been refunded; an invoice that was paid by other ways was not paid through the provider. */
const CHARGED = /^p[iy]_/

/**
 * All that one event is about, as the provider says now: the object itself, the subscription it belongs to,
 * and what was lost of its payment. Outside of any transaction: it takes as long as the provider takes.
 * @throws DomainError unavailable
 */
export async function gatherProof(payments: PaymentProvider, { kind, id }: PaymentSubject): Promise<Proof> {
  if (kind === 'loss') return { ...NOTHING, loss: await lossOf(payments, id) }
  if (kind === 'subscription') return { ...NOTHING, subscription: await ask(payments, 'subscription', id) }
  const main = { [kind]: await ask(payments, kind, id) } as Pick<Proof, 'checkout' | 'invoice'>
  const found = main.checkout ?? main.invoice ?? null
  if (!found) return NOTHING
  const { subscription, paymentIntent } = found
  return {
    ...NOTHING,
    ...main,
    subscription: subscription ? await ask(payments, 'subscription', subscription) : null,
    loss: paymentIntent ? await lossOf(payments, paymentIntent) : null,
  }
}

async function lossOf(payments: PaymentProvider, id: string): Promise<LossEvidence | null> {
  return CHARGED.test(id) ? ask(payments, 'loss', id) : null
}

async function ask<Kind extends Evidence['kind']>(
  payments: PaymentProvider,
  kind: Kind,
  id: string,
): Promise<Extract<Evidence, { kind: Kind }> | null> {
  const evidence = await payments.readEvidence({ kind, id })
  if (evidence && (evidence.kind !== kind || idOf(evidence) !== id)) {
    throw new DomainError('unavailable', 'The payment provider answered something else than was asked.')
  }
  return evidence as Extract<Evidence, { kind: Kind }> | null
}

function idOf(evidence: Evidence): string {
  return evidence.kind === 'loss' ? evidence.paymentIntent : evidence.id
}
