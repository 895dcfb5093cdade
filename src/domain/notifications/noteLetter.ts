import { headerLine } from '@/domain/identity/mailer'
import { toIso } from '@/domain/scheduling/instant'
import { accountPage } from './accountPage'
import { englishNotes } from './englishNotes'
import { germanNotes } from './germanNotes'
import type { Letter } from './letter'
import type { Note } from './note'
import type { NoteWords } from './noteWords'
import { isAccountKind, type NoteKind, topicOf } from './notice'
import { pageOf, wayOut } from './pageOf'
import { dayText, moneyText, whenText } from './wallClock'

const WORDS: Record<Note['locale'], NoteWords> = { en: englishNotes, de: germanNotes }

/** What a notice about credits, money, a conversation, an export or an account says to its reader. */
export function noteLetter(note: Note): Letter {
  const { kind, audience, locale } = note
  const words = WORDS[locale]
  const phrase = words[audience][kind] ?? words.client[kind]
  const practice = headerLine(note.practice)
  const { subject, opening, action, closing = null } = phrase({ practice, ...fillingOf(note) })
  const topic = topicOf(kind)
  const isStoppable = audience === 'client' && (topic === 'credits' || topic === 'messages')
  return {
    locale,
    subject: headerLine(subject),
    opening,
    facts: factsOf(words, note),
    action: { label: action, href: linkTo(note) },
    closing,
    from: practice,
    unsubscribe: isStoppable ? wayOut(note, words.unsubscribe[topic]) : null,
  }
}

const NOTHING = { credits: 0, until: '', booked: 0, planned: 0, when: '' }

function fillingOf({ kind, subject, timeZone, locale }: Note) {
  if (subject.about === 'erasure') return { ...NOTHING, until: dayText(subject.dueAt, timeZone, locale) }
  if (subject.about === 'series') return { ...NOTHING, booked: subject.booked, planned: subject.planned }
  if (subject.about === 'slot') return { ...NOTHING, when: whenText(subject.startsAt, timeZone, locale) }
  if (subject.about !== 'lot') return NOTHING
  const { available, balance, expiresAt } = subject
  const until = expiresAt === null ? '' : dayText(expiresAt, timeZone, locale)
  return { ...NOTHING, credits: kind === 'credit_low' ? balance : available, until }
}

function factsOf({ labels }: NoteWords, note: Note): Letter['facts'] {
  const { kind, subject, sequence, locale } = note
  const { credits, until } = fillingOf(note)
  if (subject.about === 'lot') {
    const end = kind === 'lot_expiring' ? [{ label: labels.until, value: until }] : []
    return [{ label: labels.credits, value: String(credits) }, ...end]
  }
  if (subject.about === 'erasure') return subject.isOpen ? [{ label: labels.until, value: until }] : []
  if (subject.about !== 'payment') return []
  const { plan, amount, currency } = subject
  const money = (minor: number | null) =>
    minor === null || currency === null ? null : moneyText(minor, currency, locale)
  const isRefund = kind === 'payment_refunded'
  const facts = [
    { label: labels.plan, value: plan },
    { label: isRefund ? labels.back : labels.amount, value: money(isRefund ? sequence : amount) },
    { label: labels.credits, value: subject.credits === null ? null : String(subject.credits) },
  ]
  return facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
}

const CLIENT_PAGES: Record<NoteKind, string> = {
  credit_low: '/prices',
  lot_expiring: '/portal/book',
  payment_received: '/portal/payments',
  payment_failed: '/portal/payments',
  payment_refunded: '/portal/payments',
  renewal: '/portal/payments',
  message: '/portal/messages',
  export_ready: '/portal/settings',
  erasure_asked: '/erasure',
  erasure_taken_back: '/portal/settings',
  series_made: '/portal/bookings',
  series_ended: '/portal/bookings',
  slot_freed: '/portal/book',
}

function linkTo(note: Note): string {
  const { kind, audience, siteUrl, subject, subjectId, locale } = note
  if (isAccountKind(kind)) {
    const side = audience === 'client' ? 'clients' : 'users'
    const token = subject.about === 'account' ? subject.token : null
    return accountPage(kind, { side, locale, siteUrl, token })
  }
  if (kind === 'erasure_asked' && subject.about === 'erasure')
    return `${pageOf(note, CLIENT_PAGES[kind])}?token=${subject.token}`
  if (subject.about === 'slot') {
    const slot = `${subject.therapist}~${toIso(subject.startsAt)}`
    const chosen = new URLSearchParams({ service: subject.service, therapist: subject.therapist, slot })
    return pageOf(note, `${CLIENT_PAGES[kind]}?${chosen}`)
  }
  if (audience === 'client') return pageOf(note, CLIENT_PAGES[kind])
  if (subject.about === 'series') return `${siteUrl}/admin/collections/series/${subjectId}`
  return kind === 'payment_failed' ? `${siteUrl}/admin/collections/payments/${subjectId}` : `${siteUrl}/admin`
}
