import type { Endpoint, PayloadRequest } from 'payload'
import { addPasskey as addPasskeyBody, changeFactor } from '@/contracts/secondFactor'
import { bodyOf } from '@/server/bodyOf'
import { addPasskey, passkeyToAdd } from '@/server/factors/addPasskey'
import { removeFactor } from '@/server/factors/removeFactor'
import { renewOwnCodes } from '@/server/factors/renewOwnCodes'
import { privately } from '@/server/identityAnswers'
import type { LiveSession } from '@/server/readSession'

/** What a door does for whoever has a session, even one that opens nothing else. */
export type Work = (session: LiveSession, req: PayloadRequest) => Promise<Response>
export type At = (method: 'get' | 'post', path: string, work: Work) => Endpoint

/** Of one's own second factors: passkeys, and the codes for the day on which all is lost. */
export function passkeyDoors(at: At): Endpoint[] {
  return [
    at('post', '/passkeys/options', async (session, req) => {
      const { current } = await bodyOf(req, changeFactor)
      return privately({ options: await passkeyToAdd(req.payload, session, current) })
    }),
    at('post', '/passkeys', async (session, req) => {
      const sent = await bodyOf(req, addPasskeyBody)
      return privately({ recoveryCodes: await addPasskey(req.payload, session, sent) }, { status: 201 })
    }),
    at('post', '/passkeys/:id/removal', async (session, req) => {
      const { current } = await bodyOf(req, changeFactor)
      const id = String(req.routeParams?.id)
      await removeFactor(req.payload, session, { which: { kind: 'passkey', id }, current })
      return privately({ message: 'This passkey opens nothing any more.' })
    }),
    at('post', '/recovery-codes', async (session, req) => {
      const { current } = await bodyOf(req, changeFactor)
      return privately({ recoveryCodes: await renewOwnCodes(req.payload, session, current) })
    }),
  ]
}
