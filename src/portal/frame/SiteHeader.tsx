import type { ReactNode } from 'react'
import { LocalLink } from '@/i18n/LocalLink'
import { Sprig } from '@/ui/drawings/Sprig'

type Props = { name: string; home?: string; navigation?: ReactNode; aside?: ReactNode; isSite?: boolean }

export const SiteHeader = ({ name, home = '/', navigation, aside, isSite = false }: Props) => (
  <header className="wrap flex flex-wrap items-center justify-between gap-x-2 gap-y-1 py-5 min-[26rem]:gap-x-4">
    <LocalLink
      href={home}
      className="flex min-h-11 items-center gap-2.5 font-display text-l font-medium tracking-tight text-ink
        no-underline"
    >
      {/* Room for both ways of a visitor on a small telephone. */}
      <span className="max-[26rem]:hidden">
        <Sprig />
      </span>
      {name}
    </LocalLink>
    {navigation && (
      <div className={isSite ? 'ml-auto md:mx-auto' : 'order-last w-full md:order-none md:w-auto'}>
        {navigation}
      </div>
    )}
    {aside && <div className="flex flex-wrap items-center gap-2 min-[26rem]:gap-3 md:gap-4">{aside}</div>}
  </header>
)
