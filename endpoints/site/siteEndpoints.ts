import type { Endpoint } from 'payload'
import { reserveTime } from '@/endpoints/site/reserveTime'
import { sendEnquiry } from '@/endpoints/site/sendEnquiry'
import { showReservation } from '@/endpoints/site/showReservation'

/** What the public site asks for, of whoever visits it. */
export const siteEndpoints: Endpoint[] = [sendEnquiry, reserveTime, showReservation]
