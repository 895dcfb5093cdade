import type { Endpoint, PayloadRequest } from 'payload'
import { beginWithClient, beginWithTherapist } from '@/contracts/messages'
import { DomainError } from '@/domain/errors'
import type { Party } from '@/domain/messages/party'
import { partyOf, type Side } from '@/endpoints/messages/partyOf'
import { bodyOf } from '@/server/bodyOf'
import { readConversations } from '@/server/messages/readConversations'
import { limit } from '@/server/rateLimits'
import { constraintOf, retrying } from '@/server/retrying'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Two = { client: string; therapist: string }

/**
 * Begins a conversation of the two, a client with an own therapist or a therapist with an own client; said
 * again, it is the same one. 201 `{ conversation }`; 401; 403; 404; 422; 429.
 */
export function beginConversation(side: Side): Endpoint {
  return {
    path: `/${side}/conversations`,
    method: 'post',
    handler: async (req) => {
      const party = await partyOf(req, side)
      const two = await theTwo(req, party)
      await limit(req.payload, 'message', `${party.side}:${party.id}`)
      const conversation = (await find(req, party, two)) ?? (await begin(req, party, two))
      return Response.json({ conversation }, { status: 201 })
    },
  }
}

async function theTwo(req: PayloadRequest, { side, id }: Party): Promise<Two> {
  const wanted =
    side === 'client'
      ? sql`cl.id = ${id}::uuid and t.slug = ${(await bodyOf(req, beginWithTherapist)).therapist}`
      : sql`t.user_id = ${id}::uuid and cl.id = ${(await bodyOf(req, beginWithClient)).client}::uuid`
  const [two] = await rowsOf<Two>(
    poolOf(req.payload),
    sql`select cl.id as client, t.id as therapist from clients_rels r join clients cl on cl.id = r.parent_id
          join therapists t on t.id = r.therapists_id
        where r.path = 'therapists' and ${wanted} order by t.id limit 1`,
  )
  if (!two) throw new DomainError('not_found', 'There is nobody here to write to.')
  return two
}

async function begin(req: PayloadRequest, party: Party, two: Two) {
  const talkRequest = { type: 'begin', ...two }
  try {
    await retrying(req, { talkRequest }, (fresh) =>
      req.payload.create({ collection: 'conversations', data: {} as never, req: fresh, depth: 0 }),
    )
  } catch (error) {
    // The other one has begun it meanwhile.
    if (constraintOf(error) !== 'conversations_once' && !(await find(req, party, two))) throw error
  }
  return await find(req, party, two)
}

async function find(req: PayloadRequest, party: Party, { client, therapist }: Two) {
  const only = sql`c.client_id = ${client}::uuid and c.therapist_id = ${therapist}::uuid`
  const [found] = await readConversations(poolOf(req.payload), { party, only, limit: 1 })
  return found
}
