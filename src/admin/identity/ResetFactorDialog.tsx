'use client'

import { useTranslations } from 'next-intl'
import { FRESH_MINUTES } from '@/domain/identity/secondFactor'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

type Props = { id: string; of: 'users' | 'clients' }

/** For somebody who has lost telephone and recovery codes. */
export function ResetFactorDialog({ id, of }: Props) {
  const t = useTranslations('Panel')
  const hint = t('Factor.ownPasswordHint', { minutes: FRESH_MINUTES })
  return (
    <ActionDialog
      label={t('Factor.reset')}
      title={t('Factor.resetTitle')}
      intro={t('Factor.resetIntro')}
      submitLabel={t('Factor.takeAway')}
      done={t('Factor.wasReset')}
      send={(form) =>
        callDoor('POST', `/staff/${of}/${id}/second-factor-reset`, {
          current: form.get('current') || undefined,
        })
      }
    >
      {(refusal) => (
        <PanelField name="current" label={t('Factor.ownPassword')} hint={hint} refusal={refusal}>
          {(wired) => <input {...wired} type="password" autoComplete="current-password" />}
        </PanelField>
      )}
    </ActionDialog>
  )
}
