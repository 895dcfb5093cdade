import type { Instant } from '@/domain/scheduling/instant'
import type { AccountKind, NoteKind } from './notice'

/** What a notice that is about no session speaks of, as it stands at the moment of sending. */
export type NoteSubject =
  | {
      about: 'lot'
      available: number
      /** All that the client has free of this type of credit. */
      balance: number
      /** Whether a subscription brings new credits of this type by itself. */
      renews: boolean
      expiresAt: Instant | null
    }
  | {
      about: 'payment'
      plan: string | null
      amount: number | null
      currency: string | null
      credits: number | null
      /** Whether it was paid in the meantime. */
      isPaid: boolean
    }
  | {
      about: 'account'
      side: 'clients' | 'users'
      /** The living token of its link; null where it has none, or none that still works. */
      token: string | null
    }
  /** An erasure that waits or was taken back; `token` leads to the page that tells of it, also afterwards. */
  | { about: 'erasure'; dueAt: Instant; isOpen: boolean; token: string }
  /** A weekly series, with what stands of it now. */
  | { about: 'series'; isOver: boolean; booked: number; planned: number }
  /** A time that somebody waits for; slugs. `isOpen`: they still wait, and could book it. */
  | { about: 'slot'; startsAt: Instant; service: string; therapist: string; isOpen: boolean }
  /** A conversation, or an export: the notice says only that something waits. */
  | { about: 'waiting' }

/** Whom a notice is for and how it is told to them. */
export type Reader = {
  audience: 'client' | 'user'
  locale: 'en' | 'de'
  timeZone: string
  practice: string
  siteUrl: string
  stopToken: string | null
}

/** What a notice about credits, money, an account, a conversation or an export is made of. */
export type Note = Reader & {
  kind: NoteKind | AccountKind
  /** Of a refund: what was paid back in all, in minor units. */
  sequence: number
  subject: NoteSubject
  subjectId: string
}

/** With so many credits free, or fewer, somebody who books should know. */
export const CREDITS_LOW = 1
/** Credits that end are spoken of so many days before. */
export const EXPIRING_DAYS = 7

/** The kinds whose link works once: without it there is nothing to tell. */
export const LINK_KINDS: readonly string[] = ['verify', 'setup', 'reset']
