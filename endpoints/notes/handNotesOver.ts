import type { Endpoint } from 'payload'
import { askHandover as askContract, decideHandover as decideContract } from '@/contracts/notes'
import { DomainError } from '@/domain/errors'
import { handoverIn } from '@/endpoints/notes/handoverIn'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { askHandover, decideHandover, readHandovers } from '@/server/notes/handovers'
import { withdrawHandover } from '@/server/notes/withdrawHandover'
import { poolOf, sql } from '@/server/sql'
import { clientOf, staffOf } from '@/server/whoAsks'

/**
 * Notes change hands by an owner's question and the client's consent:
 * `POST /api/staff/clients/:id/note-handovers` (from, to) -> 201 `{ handover }`, for owners;
 * `GET /api/portal/note-handovers` -> `{ items, nextCursor }`;
 * `POST /api/portal/note-handovers/:id/decision` (consents) -> `{ handover }`;
 * `POST /api/portal/note-handovers/:id/withdrawal` takes that back -> `{ handover }`.
 * 401; 403; 404; 409 outcome_exists.
 */
export const handNotesOver: Endpoint[] = [
  {
    path: '/staff/clients/:id/note-handovers',
    method: 'post',
    handler: async (req) => {
      const { id: owner } = await staffOf(req, 'owner')
      const client = handoverIn(req)
      const therapists = await bodyOf(req, askContract)
      const handover = await askHandover(req.payload, { owner, client, ...therapists })
      return privately({ handover }, { status: 201 })
    },
  },
  {
    path: '/portal/note-handovers',
    method: 'get',
    handler: async (req) => {
      const { id } = await clientOf(req)
      const items = await readHandovers(poolOf(req.payload), sql`h.client_id = ${id}::uuid`)
      return privately({ items, nextCursor: null })
    },
  },
  {
    path: '/portal/note-handovers/:id/decision',
    method: 'post',
    handler: async (req) => {
      const { id: client } = await clientOf(req)
      const handover = handoverIn(req)
      const which = sql`h.id = ${handover}::uuid and h.client_id = ${client}::uuid`
      const [asked] = await readHandovers(poolOf(req.payload), which)
      if (!asked) throw new DomainError('not_found', 'There is nothing here to decide.')
      const { consents } = await bodyOf(req, decideContract)
      const decision = consents ? ('consented' as const) : ('declined' as const)
      return privately({ handover: await decideHandover(req.payload, { client, handover, decision }) })
    },
  },
  {
    path: '/portal/note-handovers/:id/withdrawal',
    method: 'post',
    handler: async (req) => {
      const { id: client } = await clientOf(req)
      const handover = handoverIn(req)
      return privately({ handover: await withdrawHandover(req.payload, { client, handover }) })
    },
  },
]
