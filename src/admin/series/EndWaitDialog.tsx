'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'

/** Takes somebody off the waiting list. */
export function EndWaitDialog({ wait }: { wait: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Series.takeOff')}
      title={t('Series.takeOffTitle')}
      intro={t('Series.takeOffIntro')}
      submitLabel={t('Series.takeOff')}
      send={() => callDoor('DELETE', `/staff/waitlist/${wait}`)}
    />
  )
}
