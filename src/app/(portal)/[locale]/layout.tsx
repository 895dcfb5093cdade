import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PageRoot } from '@/portal/frame/PageRoot'
import { PortalFrame } from '@/portal/frame/PortalFrame'
import { practiceMetadata } from '@/portal/frame/practiceMetadata'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** Times, credits and sessions are read anew for every request. */
export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  ...(await practiceMetadata((await params).locale)),
  robots: { index: false },
})

const PortalLayout = async ({ children, params }: Props) => (
  <PageRoot locale={(await params).locale}>
    <PortalFrame>{children}</PortalFrame>
  </PageRoot>
)

export default PortalLayout
