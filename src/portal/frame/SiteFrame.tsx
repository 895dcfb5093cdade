import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { readNavigation } from '@/session/readSite'
import { readCatalogue } from '../catalogue/readCatalogue'
import { readClient } from '../session/readClient'
import { SiteAside } from './SiteAside'
import { SiteFooter } from './SiteFooter'
import { SiteHeader } from './SiteHeader'
import { SiteNavigation } from './SiteNavigation'

/** Head, the page over the whole width, foot. */
export const SiteFrame = async ({ children }: { children: ReactNode }) => {
  const [client, catalogue, navigation] = await Promise.all([
    readClient(),
    readCatalogue(),
    readNavigation(await getLocale()),
  ])
  const { name } = catalogue.practice
  const links = navigation.header
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader
        name={name}
        navigation={links.length > 0 && <SiteNavigation links={links} />}
        isSite
        aside={<SiteAside isSignedIn={client !== null} hasMenu={links.length > 0} />}
      />
      <main id="main" tabIndex={-1} className="edited flex-1">
        {children}
      </main>
      <SiteFooter name={name} links={navigation.footer} />
    </div>
  )
}
