import type { Endpoint } from 'payload'
import { openApi } from '@/contracts/openApi'
import { env } from '@/server/env'

/** The description of every door, for programs. Public. 200. */
export const showOpenApi: Endpoint = {
  path: '/openapi.json',
  method: 'get',
  handler: () => Response.json(openApi(env().SITE_URL)),
}
