import { type Markup, markup, pageFrame } from '@/adapters/payments/twin/pageFrame'
import type { Guest, RoomTerms } from '@/domain/rooms/provider'

/** A room as the twin keeps it, with whoever was ever let in. */
export type KeptRoom = RoomTerms & { guests: Guest[] }

/** The twin's room: who is looking, and who else was let in. */
export function roomPage({ guests, closesAt }: KeptRoom, looker: string): string {
  const until = new Date(closesAt).toISOString().slice(11, 16)
  const [therapist, client] = [guests.find(isTherapist), guests.find((guest) => !isTherapist(guest))]
  const body = markup`<p class="note">A room of the demo: nobody is seen or heard, and nothing leaves this machine.</p>
<h1>The video room</h1><p class="soft">Open until ${until} UTC.</p>
<h2>In this room</h2><ul>${line('Therapist', therapist, looker)}${line('Client', client, looker)}</ul>`
  return pageFrame('en', 'Video room of the demo', body)
}

const isTherapist = (guest: Guest) => guest.isTherapist

function line(part: string, guest: Guest | undefined, looker: string): Markup {
  if (!guest) return markup`<li><span>${part}</span><span class="soft">not here yet</span></li>`
  const you = guest.id === looker ? ' (you)' : ''
  return markup`<li><span>${part}</span><strong>${guest.name}${you}</strong></li>`
}
