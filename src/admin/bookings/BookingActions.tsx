'use client'

export function BookingActions() {
  return null
}
