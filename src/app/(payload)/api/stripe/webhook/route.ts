import config from '@payload-config'
import { REST_POST } from '@payloadcms/next/routes'
import { guardDoor } from '@/server/guardDoor'
import { withoutProxy } from '@/server/withoutProxy'

const door = guardDoor(config, REST_POST(config) as never)
const params = Promise.resolve({ slug: ['stripe', 'webhook'] })

/**
 * The provider delivers in crowds, with no page, language, cookie or origin that the proxy could look at, and
 * the proxy reads every body twice: this door, alone, stands beside it.
 */
export const POST = withoutProxy((request) => door(request, { params }))
