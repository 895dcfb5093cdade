import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import { officeDocument } from '@/endpoints/staff/officeDocument'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { privately } from '@/server/identityAnswers'
import { actorOf, appendAudit } from '@/server/recordAudit'
import { sqlTransaction } from '@/server/sqlTransaction'

/**
 * `POST /api/staff/enquiries/:id/erasure`: destroys the key of an enquiry for whoever asks for that and is
 * nobody's client; that it came stays. 200 `{ message }`; 401; 403; 404; 409 outcome_exists.
 */
export const eraseEnquiry: Endpoint = {
  path: '/staff/enquiries/:id/erasure',
  method: 'post',
  handler: async (req) => {
    const id = await officeDocument(req, 'enquiries')
    const actor = actorOf(req)
    await sqlTransaction(req.payload, async (tx) => {
      const gone = await destroyKeys(req.payload, tx, { subject: `enquiry:${id}`, actor })
      if (gone === 0) throw new DomainError('outcome_exists', 'This enquiry is erased already.')
      await appendAudit(tx, { action: 'enquiry_erased', actor, subject: `enquiry:${id}` })
    })
    return privately({ message: 'Erased: nobody can read it any more.' })
  },
}
