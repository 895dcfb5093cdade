import { addressOf } from '../week/addressOf'

/** The page of the portal where this plan is laid ready to be bought; `back`: where to go on afterwards. */
export const buyAddress = (plan: string, back?: string) =>
  `${addressOf('/portal/credits', { plan, back })}#buy`
