import { Desk } from './Desk'
import { Hills } from './Hills'
import { Lamp } from './Lamp'
import { Leaves } from './Leaves'
import { Letter } from './Letter'
import { Linden } from './Linden'
import { OpenWindow } from './OpenWindow'
import { Path } from './Path'
import { Room } from './Room'
import { Shore } from './Shore'

const BY_NAME = {
  hills: Hills,
  linden: Linden,
  window: OpenWindow,
  room: Room,
  leaves: Leaves,
  shore: Shore,
  path: Path,
  lamp: Lamp,
  letter: Letter,
  desk: Desk,
}

export const drawingNames = Object.keys(BY_NAME) as (keyof typeof BY_NAME)[]

type Props = { name: keyof typeof BY_NAME; className?: string }

/** One of our drawings, by the name under which it is chosen. */
export const Drawing = ({ name, className }: Props) => {
  const Named = BY_NAME[name]
  return <Named className={className} />
}
