'use client'

import { Menu } from '@base-ui/react/menu'
import Link from 'next/link'
import { Icon } from './Icon'

type Props = {
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

const item = `flex min-h-11 cursor-pointer items-center rounded-control px-3 text-ink no-underline
  data-highlighted:bg-sand outline-none`

const submitForm = (id: string) => () => {
  const form = document.getElementById(id)
  if (form instanceof HTMLFormElement) form.requestSubmit()
}

/** The signed-in person's own corner: a menu with scripts, a link without. */
export const AccountMenu = ({ href, label, person, links, signOut, signOutForm }: Props) => (
  <Menu.Root modal={false}>
    <Menu.Trigger
      nativeButton={false}
      render={<a href={href}>{label}</a>}
      aria-label={label}
      onClick={(event) => event.preventDefault()}
      className="grid size-11 place-items-center rounded-full border border-edge text-ink hover:bg-sand
        data-popup-open:bg-sand"
    >
      <Icon name="person" />
    </Menu.Trigger>
    <Menu.Portal>
      <Menu.Positioner align="end" sideOffset={8} className="z-20">
        <Menu.Popup className="menu">
          <div className="mb-1 border-b border-line px-3 pt-1 pb-3">
            <p className="font-semibold">{person.name}</p>
            <p className="text-s text-soft">{person.email}</p>
          </div>
          {links.map((link) => (
            <Menu.LinkItem
              key={link.href}
              closeOnClick
              render={
                link.lang ? (
                  <a href={link.href} lang={link.lang} hrefLang={link.lang}>
                    {link.label}
                  </a>
                ) : (
                  <Link href={link.href}>{link.label}</Link>
                )
              }
              className={item}
            />
          ))}
          <Menu.Separator className="my-1 h-px bg-line" />
          <Menu.Item onClick={submitForm(signOutForm)} className={item}>
            {signOut}
          </Menu.Item>
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  </Menu.Root>
)
