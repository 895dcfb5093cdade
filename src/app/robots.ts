import type { MetadataRoute } from 'next'
import { env } from '@/server/env'

export const dynamic = 'force-dynamic'

/** What is personal, or not meant for readers, is not looked for. */
const robots = (): MetadataRoute.Robots => ({
  rules: {
    userAgent: '*',
    allow: '/',
    disallow: ['/admin', '/api/', '/portal', '/de/portal', '/preview', '/de/preview'],
  },
  sitemap: `${env().SITE_URL}/sitemap.xml`,
})

export default robots
