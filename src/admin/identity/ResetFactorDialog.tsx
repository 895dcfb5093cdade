'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

type Props = { id: string; of?: 'users' | 'clients' }

/** For somebody who has lost telephone and recovery codes. */
export function ResetFactorDialog({ id, of = 'users' }: Props) {
  return (
    <ActionDialog
      label="Reset second factor"
      title="Reset the second factor"
      intro="Only when you are sure who asks: afterwards their password alone lets them in. All their sessions end, and a mail tells them."
      submitLabel="Take it away"
      send={(form) =>
        callDoor('POST', `/staff/${of}/${id}/second-factor-reset`, {
          current: form.get('current') || undefined,
        })
      }
    >
      {(refusal) => (
        <PanelField name="current" label="Your own password" refusal={refusal}>
          {(wired) => <input {...wired} type="password" autoComplete="current-password" />}
        </PanelField>
      )}
    </ActionDialog>
  )
}
