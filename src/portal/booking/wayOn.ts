/** From the sheet of a time, at `here`, to what is still missing for booking it, and back. */
export const wayOn = (way: string, here: string) => {
  if (way === 'credits') return `/portal/credits?${new URLSearchParams({ back: here })}#buy`
  return `/${way === 'sign-up' ? 'sign-up' : 'sign-in'}?next=${encodeURIComponent(here)}`
}
