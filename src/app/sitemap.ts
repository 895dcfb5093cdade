import type { MetadataRoute } from 'next'
import { readSitemap } from '@/session/readSitemap'

export const dynamic = 'force-dynamic'

/** Every public page, in each language. */
const sitemap = async (): Promise<MetadataRoute.Sitemap> => readSitemap()

export default sitemap
