import { Bust } from '@/ui/drawings/Bust'
import { Portrait } from '@/ui/drawings/Portrait'
import type { Therapist } from '../answers'
import { StoredPicture } from './StoredPicture'

type Props = {
  of: Pick<Therapist, 'displayName' | 'photo'>
  /** `wide` fills its place; `round` stands beside a name, which says who it is. */
  look: 'wide' | 'round'
  sizes?: string
  isFirst?: boolean
}

const ROUND = '3rem'

/** How somebody looks: their photograph, and where there is none a drawing. */
export const Face = ({ of: { displayName, photo }, look, sizes = ROUND, isFirst }: Props) => {
  const wide = 'aspect-[4/3] w-full bg-sand'
  if (!photo && look === 'round') return <Portrait seed={displayName} />
  if (!photo) return <Bust seed={displayName} className={wide} />
  return (
    <StoredPicture
      src={photo.src}
      sources={photo.sizes}
      alt={look === 'round' ? '' : photo.alt}
      focal={{ x: photo.focalX, y: photo.focalY }}
      sizes={sizes}
      className={look === 'round' ? 'size-12 flex-none rounded-full' : wide}
      isFirst={isFirst}
    />
  )
}
