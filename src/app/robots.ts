import type { MetadataRoute } from 'next'
import { env } from '@/server/env'

export const dynamic = 'force-dynamic'

/** What is personal, or not meant for readers, is not looked for. */
const robots = (): MetadataRoute.Robots => ({
  rules: {
    userAgent: '*',
    // Pictures of the pages come through Payload's own door.
    allow: ['/', '/api/media/file/'],
    disallow: ['/admin', '/api/', '/portal', '/de/portal', '/preview', '/de/preview'],
  },
  sitemap: `${env().SITE_URL}/sitemap.xml`,
})

export default robots
