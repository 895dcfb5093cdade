import type { ReactNode } from 'react'
import { readCatalogue } from '../catalogue/readCatalogue'
import { readClient } from '../session/readClient'
import { readConversations } from '../session/readConversations'
import { Footer } from './Footer'
import { PortalNavigation } from './PortalNavigation'
import { SignedInAside } from './SignedInAside'
import { SiteHeader } from './SiteHeader'
import { VisitorAside } from './VisitorAside'

/** Header, the page, footer: as a client sees it once signed in, as a visitor before. */
export const PortalFrame = async ({ children }: { children: ReactNode }) => {
  const [client, catalogue] = await Promise.all([readClient(), readCatalogue()])
  const unread = client ? (await readConversations()).unread : 0
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader
        name={catalogue.practice.name}
        home={client ? '/portal' : '/'}
        navigation={client && <PortalNavigation unread={unread} />}
        aside={client ? <SignedInAside client={client} /> : <VisitorAside />}
      />
      <main id="main" tabIndex={-1} className="wrap flex-1">
        {children}
      </main>
      <Footer name={catalogue.practice.name} />
    </div>
  )
}
