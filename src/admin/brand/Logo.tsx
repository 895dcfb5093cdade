import { Icon } from './Icon'

/** Above the sign-in form. */
export function Logo() {
  return (
    <span className="trs-logo">
      <Icon /> TRS
    </span>
  )
}
