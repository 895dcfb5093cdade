import type { Service } from '../answers'
import { Modality } from './Modality'

/** How a session is held and, in the rooms, where these are. */
export const Place = ({ service, address }: { service?: Service; address?: string }) => (
  <>
    <Modality modality={service?.modality} />
    {address && <span className="block whitespace-pre-line">{address}</span>}
  </>
)
