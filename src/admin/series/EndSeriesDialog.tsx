'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

/** Ends what is left of a series for its client. */
export function EndSeriesDialog({ series }: { series: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Series.end')}
      title={t('Series.endTitle')}
      intro={t('Series.endIntro')}
      submitLabel={t('Series.end')}
      send={(form) => callDoor('POST', `/staff/series/${series}/end`, { reason: form.get('reason') })}
    >
      {(refusal) => <ReasonField refusal={refusal} />}
    </ActionDialog>
  )
}
