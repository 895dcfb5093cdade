import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { readCatalogue } from '../catalogue/readCatalogue'
import { readClient } from '../session/readClient'
import { Footer } from './Footer'
import { SiteHeader } from './SiteHeader'
import { VisitorAside } from './VisitorAside'

const ToPortal = () => (
  <LocalLink href="/portal" className={buttonClass('main', 'small')}>
    {useTranslations('Navigation')('toPortal')}
  </LocalLink>
)

export const SiteFrame = async ({ children }: { children: ReactNode }) => {
  const [client, catalogue] = await Promise.all([readClient(), readCatalogue()])
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader name={catalogue.practice.name} aside={client ? <ToPortal /> : <VisitorAside />} />
      <main id="main" tabIndex={-1} className="wrap flex-1">
        {children}
      </main>
      <Footer name={catalogue.practice.name} />
    </div>
  )
}
