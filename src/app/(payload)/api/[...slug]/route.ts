import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { guardDoor } from '@/server/guardDoor'

export const GET = guardDoor(config, REST_GET(config) as never)
export const POST = guardDoor(config, REST_POST(config) as never)
export const DELETE = guardDoor(config, REST_DELETE(config) as never)
export const PATCH = guardDoor(config, REST_PATCH(config) as never)
export const PUT = guardDoor(config, REST_PUT(config) as never)
export const OPTIONS = REST_OPTIONS(config)
