import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import type { PaymentTwin } from '@/domain/payments/twin'
import { practiceMode } from '@/server/practiceMode'

/**
 * The twin, where there is one. @throws DomainError not_found in production, or where Stripe itself serves
 */
export function theTwin(twin: PaymentTwin | null): PaymentTwin {
  if (!twin || practiceMode() === 'production') throw new DomainError('not_found', 'There is nothing here.')
  return twin
}

/** A page of the twin's, which nobody keeps. */
export function twinPage(html: string): Response {
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** The id in the path of a request. */
export function idIn(req: PayloadRequest): string {
  return String(req.routeParams?.id ?? '')
}

/** Where a form leads: a page, asked for with GET. */
export function leadTo(next: string): Response {
  return new Response(null, { status: 303, headers: { Location: next, 'Cache-Control': 'no-store' } })
}
