'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

type Props = { client: string; isRestricted: boolean }

/** Art. 18 GDPR, on a client's request; and the end of it. */
export function RestrictDialog({ client, isRestricted }: Props) {
  const t = useTranslations('Panel')
  const label = t(isRestricted ? 'Rights.lift' : 'Rights.restrict')
  return (
    <ActionDialog
      label={label}
      title={label}
      intro={t(isRestricted ? 'Rights.liftIntro' : 'Rights.restrictIntro')}
      submitLabel={label}
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/restriction`, {
          restricted: !isRestricted,
          reason: form.get('reason'),
        })
      }
    >
      {(refusal) => <ReasonField refusal={refusal} required />}
    </ActionDialog>
  )
}
