import Link from 'next/link'
import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { localPath } from './localPath'

type Props = Omit<ComponentProps<typeof Link>, 'href'> & { href: string }

export const LocalLink = ({ href, ...rest }: Props) => {
  const locale = useLocale()
  return <Link href={href.startsWith('/') ? localPath(locale, href) : href} {...rest} />
}
