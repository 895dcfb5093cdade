import { isHref } from '@/domain/site/addresses'
import { LocalLink } from '@/i18n/LocalLink'
import { type ButtonLook, buttonClass } from '@/ui/buttonClass'
import type { Way } from './shown'

type Props = { way: Way; look?: ButtonLook | 'plain' }

/**
 * A way on, where an editor gave it both words and an address. That one is looked at here too: a draft in one
 * language goes out unexamined when the page is published in the other.
 */
export const WayOn = ({ way, look = 'main' }: Props) => {
  if (!way?.label || !way.href || !isHref(way.href)) return null
  const className = look === 'plain' ? 'font-semibold' : buttonClass(look)
  return way.href.startsWith('/') ? (
    <LocalLink href={way.href} className={className}>
      {way.label}
    </LocalLink>
  ) : (
    <a href={way.href} className={className}>
      {way.label}
    </a>
  )
}
