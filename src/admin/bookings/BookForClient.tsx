import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { BookDialog } from './BookDialog'
import { readChoices } from './readChoices'

/** Above the list of sessions: the office's way to a new one. */
export async function BookForClient({ user, payload }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff')) return null
  return (
    <div className="trs-actions">
      <BookDialog choices={await readChoices(payload, user)} />
    </div>
  )
}
