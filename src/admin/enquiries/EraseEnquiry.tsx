'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'

/** Erases what somebody wrote, at their request: the key goes, that it came stays. */
export function EraseEnquiry({ enquiry }: { enquiry: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Enquiries.erase')}
      title={t('Enquiries.eraseTitle')}
      intro={t('Enquiries.eraseIntro')}
      submitLabel={t('Enquiries.eraseIt')}
      send={() => callDoor('POST', `/staff/enquiries/${enquiry}/erasure`, {})}
    />
  )
}
