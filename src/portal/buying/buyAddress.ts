/** The page of the portal where this plan is laid ready to be bought. */
export const buyAddress = (plan: string) => `/portal/credits?${new URLSearchParams({ plan })}#buy`
