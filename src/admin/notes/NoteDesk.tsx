import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { NotePage } from './NotePage'

/**
 * On the page of a note: what it says, for its author. The words come by a door that notes who reads them.
 */
export async function NoteDesk({ id, user, payload }: PanelProps) {
  if (!id || !user || !hasRole(user, 'therapist')) return null
  return <NotePage id={id} timeZone={await practiceZone(payload)} />
}
