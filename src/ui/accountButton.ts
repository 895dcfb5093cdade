/** The round button of the account, before and after its menu has been loaded. */
export const accountButton = `grid size-11 place-items-center rounded-full border border-edge text-ink
  hover:bg-sand data-popup-open:bg-sand`
