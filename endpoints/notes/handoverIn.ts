import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The id in the path of a door of handovers. @throws DomainError not_found */
export function handoverIn(req: PayloadRequest): string {
  const id = String(req.routeParams?.id ?? '')
  if (!UUID.test(id)) throw new DomainError('not_found', 'There is nothing here.')
  return id
}
