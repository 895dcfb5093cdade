'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './iconPaths'
import { WaitingPage } from './WaitingPage'

type Props = { href: string; path: string; exact?: boolean; icon: IconName; label: string; count?: ReactNode }

/**
 * One of the few places that a reader goes to and fro between: a word in a row, and on a telephone a drawing
 * over its word at the lower edge. `path` is without a language.
 */
export const PlaceLink = ({ href, path, exact, icon, label, count }: Props) => {
  const open = usePathname().replace(/^\/(en|de)(?=\/|$)/, '')
  const current = open === path || (!exact && open.startsWith(`${path}/`))
  return (
    <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined} className="place">
      <span className="place-icon">
        <Icon name={icon} />
      </span>
      <span className="place-word">{label}</span>
      {count && <span className="place-count">{count}</span>}
      <WaitingPage />
    </Link>
  )
}
