import type { Difference } from '@/domain/payments/differences'
import { differenceWords } from './differenceWords'
import { ProviderObject } from './ProviderObject'

type Props = { difference: Difference; provider: { provider: string; livemode: boolean } | null }

/** One thing on which the provider and our books part: what it is, about what, and what to do. */
export function DifferenceRow({ difference: { what, object, detail }, provider }: Props) {
  const { is, todo } = differenceWords(what)
  const field = what === 'loss_not_settled' ? 'evidence' : 'objectId'
  const rows = `/admin/collections/payments?where[and][0][${field}][equals]=${encodeURIComponent(object)}`
  return (
    <li>
      <strong>{is}:</strong> <ProviderObject object={object} provider={provider} /> <span>({detail})</span>{' '}
      <a href={rows} aria-label={`Payments about ${object}`}>
        Payments about it
      </a>
      <p>{todo}</p>
    </li>
  )
}
