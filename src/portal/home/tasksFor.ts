import { offerAddress } from '../week/offerAddress'

export type Task = {
  key: 'offer' | 'unpaid' | 'ends' | 'credits' | 'planned' | 'first' | 'phone'
  href: string
}

type Standing = {
  /** Free credits. */
  available: number
  hasBookings: boolean
  /** How many sessions of a series wait for credits. */
  planned: number
  /** A time that the client waited for, and that can be booked now. */
  offer?: { service: string; therapist: string; startsAt: string }
  /** Whether a subscription waits for money. */
  isUnpaid: boolean
  endsSoon: boolean
  hasPhone: boolean
}

/** What a client had better do, and where: first what will not wait, last what only helps. */
export const tasksFor = ({ available, hasBookings, planned, offer, ...standing }: Standing): Task[] => {
  const tasks: Task[] = []
  if (offer) tasks.push({ key: 'offer', href: offerAddress(offer) })
  if (standing.isUnpaid) tasks.push({ key: 'unpaid', href: '/portal/payments#subscription' })
  if (standing.endsSoon) tasks.push({ key: 'ends', href: '/portal/book' })
  if (available === 0) tasks.push({ key: planned > 0 ? 'planned' : 'credits', href: '/portal/credits#buy' })
  if (!hasBookings && available > 0) tasks.push({ key: 'first', href: '/portal/book' })
  if (!standing.hasPhone) tasks.push({ key: 'phone', href: '/portal/settings#profile' })
  return tasks
}
