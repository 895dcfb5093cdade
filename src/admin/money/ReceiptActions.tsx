import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'

/** The receipt on the screen as the client has it. */
export function ReceiptActions({ id, user, i18n }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const t = wordsIn(i18n)
  return (
    <section className="trs-actions" aria-label={t('Money.receipt')}>
      <a href={`/api/staff/receipts/${id}.pdf`}>{t('Money.openPdf')}</a>
    </section>
  )
}
