'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = { href: string; path: string; exact?: boolean; children: ReactNode }

/** A link that knows when its page, or one below it, is open. `path` is without a language. */
export const CurrentLink = ({ href, path, exact, children }: Props) => {
  const open = usePathname().replace(/^\/(en|de)(?=\/|$)/, '')
  const current = open === path || (!exact && open.startsWith(`${path}/`))
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className="inline-flex min-h-11 items-center text-ink no-underline hover:underline
        aria-[current=page]:underline aria-[current=page]:decoration-moss aria-[current=page]:decoration-2
        aria-[current=page]:underline-offset-8"
    >
      {children}
    </Link>
  )
}
