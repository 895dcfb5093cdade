import type { Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

/** The password once more, where the sign-in was a while ago. */
export function AgainField({ fresh, refusal }: { fresh: boolean; refusal: Refusal | null }) {
  if (fresh) return null
  return (
    <PanelField name="current" label="Your password: you signed in a while ago" refusal={refusal}>
      {(wired) => <input {...wired} type="password" autoComplete="current-password" />}
    </PanelField>
  )
}
