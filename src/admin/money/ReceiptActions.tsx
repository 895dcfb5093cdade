import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'

/** The receipt on the screen as the client has it. */
export function ReceiptActions({ id, user }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  return (
    <section className="trs-actions" aria-label="Receipt">
      <a href={`/api/staff/receipts/${id}.pdf`}>Open the PDF</a>
    </section>
  )
}
