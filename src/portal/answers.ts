import type { BookingView } from '@/contracts/bookings'
import type { Catalogue as PublishedCatalogue } from '@/contracts/catalogue'
import type { CreditsView } from '@/contracts/credits'
import type { FeedItem } from '@/contracts/notices'
import type {
  CheckoutView,
  ClientPayments as PaymentList,
  ReceiptView,
  SubscriptionView,
} from '@/contracts/payments'
import type { WaitView } from '@/contracts/waitlist'

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
  notificationPreferences?: {
    reminders?: boolean | null
    messages?: boolean | null
    credits?: boolean | null
    remindersBy?: 'mail' | 'sms' | null
    quietFrom?: string | null
    quietTo?: string | null
  }
}

export type Catalogue = PublishedCatalogue
export type Service = Catalogue['services'][number]
export type Therapist = Catalogue['therapists'][number]
export type Plan = Catalogue['plans'][number]

export type Credits = CreditsView
export type CreditEntry = Credits['entries'][number]

export type Checkout = CheckoutView
export type ClientPayments = PaymentList
export type BoughtItem = ClientPayments['items'][number]
export type Subscription = SubscriptionView
export type Receipt = ReceiptView

export type Wait = WaitView

export type FeedRow = FeedItem

export type SessionRow = {
  id: string
  startedAt: string
  lastSeenAt: string
  userAgent: string
  current: boolean
}

export type Page<T> = { items: T[]; nextCursor: string | null }
