'use client'

import { Menu } from '@base-ui/react/menu'
import Link from 'next/link'
import { useState } from 'react'
import { type AccountMenuProps, accountButton } from './accountButton'
import { Icon } from './Icon'

const item = `flex min-h-11 cursor-pointer items-center rounded-control px-3 text-ink no-underline
  data-highlighted:bg-sand outline-none`

const submitForm = (id: string) => () => {
  const form = document.getElementById(id)
  if (form instanceof HTMLFormElement) form.requestSubmit()
}

/** The menu itself, open as soon as it is there: it is asked for by opening it. */
export const AccountMenuParts = ({ href, label, person, links, signOut, signOutForm }: AccountMenuProps) => {
  /** The menu stays within the page's header, where a screen reader looks for it. */
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <div ref={setPlace}>
      <Menu.Root defaultOpen>
        <Menu.Trigger
          nativeButton={false}
          render={<a href={href} />}
          aria-label={label}
          onClick={(event) => event.preventDefault()}
          className={accountButton}
        >
          <Icon name="person" />
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner align="end" sideOffset={8} className="z-20">
            <Menu.Popup className="menu">
              <Menu.Group>
                <Menu.GroupLabel className="mb-1 border-b border-line px-3 pt-1 pb-3">
                  <span className="block font-semibold">{person.name}</span>
                  <span className="text-s text-soft">{person.email}</span>
                </Menu.GroupLabel>
                {links.map((link) => (
                  <AccountLink key={link.href} {...link} />
                ))}
              </Menu.Group>
              <Menu.Separator className="my-1 h-px bg-line" />
              <Menu.Item onClick={submitForm(signOutForm)} className={item}>
                {signOut}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}

/** A page of the same language is followed in place; another language is another document. */
const AccountLink = ({ href, label, lang }: AccountMenuProps['links'][number]) => {
  const other = (
    <a href={href} lang={lang} hrefLang={lang}>
      {label}
    </a>
  )
  return (
    <Menu.LinkItem
      closeOnClick
      className={item}
      render={
        lang ? (
          other
        ) : (
          <Link href={href} prefetch={false}>
            {label}
          </Link>
        )
      }
    />
  )
}
