/** The round button of the account, before and after its menu has been loaded. */
export const accountButton = `grid size-11 place-items-center rounded-full border border-edge text-ink
  hover:bg-sand data-popup-open:bg-sand`

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
