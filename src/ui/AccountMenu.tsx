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
