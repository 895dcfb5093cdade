import type { Endpoint } from 'payload'
import { eraseEnquiry } from '@/endpoints/rights/eraseEnquiry'
import { eraseForClient } from '@/endpoints/rights/eraseForClient'
import { ownErasure } from '@/endpoints/rights/ownErasure'
import { ownerRights } from '@/endpoints/rights/ownerRights'
import { ownUse } from '@/endpoints/rights/ownUse'
import { showErasure } from '@/endpoints/rights/showErasure'

/** Erasure, restriction and correction, for the client, the office and owners. */
export function rightsEndpoints(): Endpoint[] {
  return [...ownErasure, ...ownUse, showErasure, ...eraseForClient, eraseEnquiry, ...ownerRights]
}
