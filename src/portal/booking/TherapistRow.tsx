import type { ReactNode } from 'react'
import { LocalLink } from '@/i18n/LocalLink'
import { Icon } from '@/ui/Icon'

const row = 'grid grid-cols-[auto_1fr_auto] items-center gap-4 py-5 text-ink no-underline hover:bg-sand/60'

type Props = { href: string; face: ReactNode; name: string; about: string }

export const TherapistRow = ({ href, face, name, about }: Props) => (
  <li className="border-b border-line">
    <LocalLink href={href} className={row}>
      {face}
      <span>
        <span className="block font-display text-l">{name}</span>
        <span className="text-soft">{about}</span>
      </span>
      <span className="text-moss">
        <Icon name="after" />
      </span>
    </LocalLink>
  </li>
)
