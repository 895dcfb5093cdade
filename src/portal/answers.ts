import type { BookingView } from '@/contracts/bookings'
import type { CreditsView } from '@/contracts/credits'

/** What the doors of the contract answer, as the screens read it (docs/contract.md). */
export type Slot = { therapist: string; startsAt: string; endsAt: string }

export type Booking = BookingView
export type BookingStatus = Booking['status']

export type Client = {
  id: string
  name: string
  email: string
  phone?: string | null
  timeZone: string
  locale: 'en' | 'de'
}

export type Service = {
  slug: string
  name: string
  minutes: number
  credits: number
  modality: string
  therapists: string[]
}

export type Therapist = {
  slug: string
  displayName: string
  bio: string
  timeZone: string
  languages: string[]
  specialties: string[]
  services: string[]
  acceptingClients: boolean
}

export type Plan = {
  slug: string
  name: string
  kind: 'pack' | 'subscription'
  credits: number
  price: number
  currency: string
  interval: string | null
}

export type Catalogue = {
  practice: { name: string; timeZone: string; currency: string; cancellationHours: number }
  services: Service[]
  therapists: Therapist[]
  plans: Plan[]
}

export type Credits = CreditsView
export type CreditEntry = Credits['entries'][number]

export type SessionRow = {
  id: string
  startedAt: string
  lastSeenAt: string
  userAgent: string
  current: boolean
}

export type Page<T> = { items: T[]; nextCursor: string | null }
