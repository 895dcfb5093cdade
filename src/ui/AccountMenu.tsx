'use client'

import { type ComponentType, type MouseEvent, useState } from 'react'
import { accountButton } from './accountButton'
import { Icon } from './Icon'

export type AccountMenuProps = {
  /** Where the button leads while no script runs: a page with everything that stands in the menu. */
  href: string
  label: string
  /** Who is signed in. */
  person: { name: string; email: string }
  links: { href: string; label: string; lang?: string }[]
  signOut: string
  /** The form, standing elsewhere on the page, that signs out. */
  signOutForm: string
}

const load = () => import('./AccountMenuParts')

/**
 * The signed-in person's own corner: a link without scripts, a menu with them. The menu is loaded when
 * somebody is about to open it: most pages are read without.
 */
export const AccountMenu = (props: AccountMenuProps) => {
  const [Parts, setParts] = useState<ComponentType<AccountMenuProps> | null>(null)
  if (Parts) return <Parts {...props} />

  const open = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    try {
      const { AccountMenuParts } = await load()
      setParts(() => AccountMenuParts)
    } catch {
      window.location.assign(props.href)
    }
  }
  const prepare = () => void load().catch(() => {})
  return (
    <a
      href={props.href}
      aria-label={props.label}
      aria-haspopup="menu"
      onClick={open}
      onPointerEnter={prepare}
      onFocus={prepare}
      className={accountButton}
    >
      <Icon name="person" />
    </a>
  )
}
