import type { Refusal } from './callDoor'

/** Why something was not done, read out as soon as it is there. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  return (
    <div role="alert" className="trs-refusal">
      {refusal && <p>{refusal.message}</p>}
    </div>
  )
}
