import Link from 'next/link'
import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { localPath } from './localPath'

type Props = Omit<ComponentProps<typeof Link>, 'href'> & { href: string }

/**
 * A link within the site, in the reader's language. Pages are drawn when they are asked for, for one person:
 * each link in sight would cost a request and bring nothing of the page.
 */
export const LocalLink = ({ href, ...rest }: Props) => {
  const locale = useLocale()
  return <Link prefetch={false} href={href.startsWith('/') ? localPath(locale, href) : href} {...rest} />
}
