import type { DifferenceKind } from '@/domain/payments/differences'

const WORDS: Record<DifferenceKind, { is: string; todo: string }> = {
  not_granted: {
    is: 'Paid there, no credits here',
    todo: 'Look for it among the parked payments and try it again. If it is not there, send its event again from the provider’s pages.',
  },
  amount_differs: {
    is: 'Another amount than was granted for',
    todo: 'Compare the payment with its credits. Refund or give credits so that both agree.',
  },
  subscription_unknown: {
    is: 'A subscription that we do not have',
    todo: 'Send its events again from the provider’s pages; the client’s credits follow.',
  },
  subscription_differs: {
    is: 'A subscription is told otherwise there',
    todo: 'The worker asks again within minutes. If it stands here tomorrow too, send its last event again.',
  },
  loss_not_settled: {
    is: 'Money went back, the credits did not follow',
    todo: 'Open the payment and its tasks: credits that are used or held are settled with the client.',
  },
  unknown_to_provider: {
    is: 'Credits for a payment that the provider does not know',
    todo: 'Look at the lot and its payment: was the account or its key changed?',
  },
}

/** What a difference is, in words, and what to do about it. */
export function differenceWords(what: DifferenceKind): { is: string; todo: string } {
  return WORDS[what]
}
