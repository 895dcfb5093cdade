import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { EraseEnquiry } from './EraseEnquiry'

/** What the office does about an enquiry besides answering it. */
export function EnquiryActions({ id, user, i18n }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  return (
    <section className="trs-actions" aria-label={wordsIn(i18n)('Enquiries.one')}>
      <EraseEnquiry enquiry={String(id)} />
    </section>
  )
}
