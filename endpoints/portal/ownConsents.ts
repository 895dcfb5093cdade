import type { Endpoint } from 'payload'
import { answerConsent as contract } from '@/contracts/rights'
import { bodyOf } from '@/server/bodyOf'
import { answerConsent, readConsents } from '@/server/consents'
import { privately } from '@/server/identityAnswers'
import { limit } from '@/server/rateLimits'
import { clientOf } from '@/server/whoAsks'

/**
 * What the client agreed to. `GET /api/portal/consents` -> `{ items }` · `POST` document, given ->
 * `{ items }`. 401; 403 not_allowed for what cannot be taken back by itself; 422; 429.
 */
export const ownConsents: Endpoint[] = [
  {
    path: '/portal/consents',
    method: 'get',
    handler: async (req) => {
      const { id } = await clientOf(req)
      return privately({ items: await readConsents(req.payload, String(id)) })
    },
  },
  {
    path: '/portal/consents',
    method: 'post',
    handler: async (req) => {
      const client = await clientOf(req)
      const id = String(client.id)
      const { document, given } = await bodyOf(req, contract)
      await limit(req.payload, 'rights', id)
      const { locale } = client as { locale?: 'en' | 'de' }
      await answerConsent(req.payload, { client: id, locale: locale ?? 'en', document, given })
      return privately({ items: await readConsents(req.payload, id) })
    },
  },
]
