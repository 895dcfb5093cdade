'use client'

import { type ComponentType, type MouseEvent, useState } from 'react'
import { type AccountMenuProps, accountButton } from './accountButton'
import { Icon } from './Icon'

const load = () => import('./AccountMenuParts')

/**
 * The signed-in person's own corner: a link without scripts, a menu with them. The menu is loaded when
 * somebody is about to open it: most pages are read without.
 */
export const AccountMenu = (props: AccountMenuProps) => {
  const [Parts, setParts] = useState<ComponentType<AccountMenuProps> | null>(null)
  const [isPlain, setPlain] = useState(false)
  if (Parts) return <Parts {...props} />

  const open = async (event: MouseEvent) => {
    if (isPlain || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    try {
      const { AccountMenuParts } = await load()
      setParts(() => AccountMenuParts)
    } catch {
      window.location.assign(props.href)
    }
  }
  // Whoever cannot load the menu keeps the link.
  const prepare = () => load().catch(() => setPlain(true))
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
