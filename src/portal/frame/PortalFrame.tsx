import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { localPath } from '@/i18n/localPath'
import { waitingPlace } from '@/ui/waitingPlace'
import { readCatalogue } from '../catalogue/readCatalogue'
import { KeepOffline } from '../offline/KeepOffline'
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
    <div className="flex min-h-[calc(100dvh-var(--bar))] flex-col">
      <SiteHeader
        name={catalogue.practice.name}
        home={client ? '/portal' : '/'}
        navigation={client && <PortalNavigation unread={unread} />}
        aside={client ? <SignedInAside client={client} /> : <VisitorAside />}
      />
      <main id="main" tabIndex={-1} className="wrap relative flex-1">
        <div id={waitingPlace} />
        {children}
      </main>
      {client && <KeepOffline scope={localPath(await getLocale(), '/portal')} />}
      <Footer name={catalogue.practice.name} />
    </div>
  )
}
