import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'

/** The id in the path of a door of handovers. @throws DomainError not_found */
export function handoverIn(req: PayloadRequest): string {
  const id = String(req.routeParams?.id ?? '')
  if (!isUuid(id)) throw new DomainError('not_found', 'There is nothing here.')
  return id
}
