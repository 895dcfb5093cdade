import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { guardDoor } from '@/server/guardDoor'

// HEAD is answered as GET, and OPTIONS by Next itself, which names these: nobody is told of another origin.
export const GET = guardDoor(config, REST_GET(config) as never)
export const POST = guardDoor(config, REST_POST(config) as never)
export const DELETE = guardDoor(config, REST_DELETE(config) as never)
export const PATCH = guardDoor(config, REST_PATCH(config) as never)
