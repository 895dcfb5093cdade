import { type IconName, iconPaths } from './iconPaths'

/** Always beside words, so silent to screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg aria-hidden="true" width="22" height="22" viewBox="0 0 24 24" className="mt-px flex-none">
    <path className="l" d={iconPaths[name]} />
  </svg>
)
