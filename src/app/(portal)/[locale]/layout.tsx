import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { PageRoot } from '@/portal/frame/PageRoot'
import { PortalFrame } from '@/portal/frame/PortalFrame'
import { practiceMetadata } from '@/portal/frame/practiceMetadata'
import { look } from '@/server/look'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** Times, credits and sessions are read anew for every request. */
export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  ...(await practiceMetadata((await params).locale)),
  robots: { index: false },
  manifest: `${(await params).locale === 'de' ? '/de' : ''}/portal/app.webmanifest`,
})

/** The colours of `--paper`: the edge of a telephone's screen is part of the page. */
export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: look.light.paper },
    { media: '(prefers-color-scheme: dark)', color: look.dark.paper },
  ],
}

const PortalLayout = async ({ children, params }: Props) => (
  <PageRoot locale={(await params).locale}>
    <PortalFrame>{children}</PortalFrame>
  </PageRoot>
)

export default PortalLayout
