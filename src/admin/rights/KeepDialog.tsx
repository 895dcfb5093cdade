'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

/** Takes an erasure back, as its client asks. */
export function KeepDialog({ client }: { client: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Rights.keep')}
      title={t('Rights.keep')}
      intro={t('Rights.keepIntro')}
      submitLabel={t('Rights.keepSubmit')}
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/erasure-withdrawal`, { reason: form.get('reason') })
      }
    >
      {(refusal) => <ReasonField refusal={refusal} required />}
    </ActionDialog>
  )
}
