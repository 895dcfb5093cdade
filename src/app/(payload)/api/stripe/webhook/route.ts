import config from '@payload-config'
import { directDoor } from '@/server/directDoor'
import { withoutProxy } from '@/server/withoutProxy'

/**
 * The provider delivers in crowds, with no page, language, cookie or origin that the proxy or Payload's router
 * could look at, and the proxy reads every body twice: this door, alone, stands beside both.
 */
export const POST = withoutProxy(directDoor(config, '/stripe/webhook'))
