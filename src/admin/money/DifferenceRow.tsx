import type { Difference } from '@/domain/payments/differences'
import type { Words } from '../words/wordsIn'
import { ProviderObject } from './ProviderObject'

type Props = { difference: Difference; provider: { provider: string; livemode: boolean } | null; t: Words }

/** One thing on which the provider and our books part: what it is, about what, and what to do. */
export function DifferenceRow({ difference: { what, object, detail }, provider, t }: Props) {
  const field = what === 'loss_not_settled' ? 'evidence' : 'objectId'
  const rows = `/admin/collections/payments?where[and][0][${field}][equals]=${encodeURIComponent(object)}`
  return (
    <li>
      <strong>{t(`Money.differences.${what}.is`)}:</strong>{' '}
      <ProviderObject object={object} provider={provider} t={t} /> <span>({detail})</span>{' '}
      <a href={rows} aria-label={t('Money.aboutObject', { object })}>
        {t('Money.aboutIt')}
      </a>
      <p>{t(`Money.differences.${what}.todo`)}</p>
    </li>
  )
}
