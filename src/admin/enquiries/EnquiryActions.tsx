import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { EraseEnquiry } from './EraseEnquiry'

/** What the office does about an enquiry besides answering it. */
export function EnquiryActions({ id, user }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  return (
    <section className="trs-actions" aria-label="Enquiry">
      <EraseEnquiry enquiry={String(id)} />
    </section>
  )
}
