import { LocalLink } from '@/i18n/LocalLink'
import { type ButtonLook, buttonClass } from '@/ui/buttonClass'
import type { Way } from './shown'

type Props = { way: Way; look?: ButtonLook | 'plain' }

/** A way on, where an editor gave it both words and an address. */
export const WayOn = ({ way, look = 'main' }: Props) => {
  if (!way?.label || !way.href) return null
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
