import { stampAt } from '@/domain/site/enquiry'
import { derivedKey } from '@/server/derivedKey'

type Call = (method: string, path: string, body?: unknown, as?: string) => Promise<{ text: string }>
type Who = { client: string; words: string; phone: string; therapist: string; staff: string }

/** Words in every other place that takes some: profile, corrections, enquiries, notes, reasons. */
export async function confideElsewhere(call: Call, who: Who): Promise<void> {
  const { client, words, phone, staff } = who
  await call('PATCH', `/api/clients/${client}`, { phone })
  await call('POST', '/api/portal/corrections', { text: words })
  await call('POST', '/api/portal/corrections', { text: words.repeat(50) })
  const stamp = stampAt(Date.now() - 60_000, derivedKey('enquiry'))
  const letter = { name: words, email: 'canary.vogel@patient.test', message: words, locale: 'en', stamp }
  await call('POST', '/api/site/enquiries', letter)
  await call('POST', '/api/site/enquiries', { ...letter, email: words })
  await note(call, who)
  const at = `/api/staff/clients/${client}`
  for (const body of [{ reason: words, credits: true }, { reason: words.repeat(50) }])
    await call('POST', `${at}/erasure`, body, staff)
  await call('POST', `${at}/erasure-withdrawal`, { reason: words }, staff)
  for (const restricted of [true, false])
    await call('POST', `${at}/restriction`, { restricted, reason: words }, staff)
  await call('GET', '/api/reasons?limit=100', undefined, staff)
  await call('GET', '/api/enquiries?limit=100', undefined, staff)
}

/** A note of each kind, one signed and amended; and what a note does not take. */
async function note(call: Call, { client, words, therapist }: Who): Promise<void> {
  const at = '/api/staff/notes'
  for (const kind of ['session', 'process']) {
    const begun = await call('POST', at, { client, kind, format: 'free' }, therapist)
    const { id } = JSON.parse(begun.text).note
    const write = { revision: 0, format: 'free', sections: { text: words } }
    await call('PATCH', `${at}/${id}`, { ...write, sections: { text: words.repeat(1000) } }, therapist)
    await call('PATCH', `${at}/${id}`, write, therapist)
    await call('PATCH', `${at}/${id}`, write, therapist)
    await call('POST', `${at}/${id}/signature`, { revision: 1 }, therapist)
    await call('POST', `${at}/${id}/amendments`, { reason: words }, therapist)
    await call('GET', `${at}/${id}`, undefined, therapist)
  }
}
