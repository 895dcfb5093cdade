import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PageRoot } from '@/portal/frame/PageRoot'
import { practiceMetadata } from '@/portal/frame/practiceMetadata'
import { SiteFrame } from '@/portal/frame/SiteFrame'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  practiceMetadata((await params).locale)

const SiteLayout = async ({ children, params }: Props) => (
  <PageRoot locale={(await params).locale}>
    <SiteFrame>{children}</SiteFrame>
  </PageRoot>
)

export default SiteLayout
