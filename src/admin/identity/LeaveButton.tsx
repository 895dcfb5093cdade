'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { callDoor } from '../panel/callDoor'

/** Ends the session of somebody who has no panel yet that could do so. */
export function LeaveButton() {
  const t = useTranslations('Panel')
  const leave = async () => {
    await callDoor('POST', '/users/logout')
    window.location.assign('/admin/login')
  }
  return (
    <Button buttonStyle="secondary" size="medium" onClick={leave}>
      {t('Account.signOut')}
    </Button>
  )
}
