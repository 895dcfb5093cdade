import { pictureShape } from '@/domain/site/pictureShape'
import type { Media } from '@/payload-types'
import { Drawing } from '@/ui/drawings/Drawing'
import { StoredPicture } from '../catalogue/StoredPicture'
import type { Shown } from './shown'

type Props = {
  of: Shown
  sizes?: string
  /** A class that gives all their shape, where several stand in a row. */
  shape?: string
  isFirst?: boolean
}

const WIDTHS = ['small', 'medium', 'large'] as const

const sourcesOf = (media: Media) =>
  WIDTHS.flatMap((name) => {
    const { url, width } = media.sizes?.[name] ?? {}
    return url && width ? [{ src: url, width }] : []
  })

/** A picture of the library, cut where it must be; else one of our own drawings; else nothing. */
export const Picture = ({ of: { picture, drawing }, sizes = '100vw', shape = '', isFirst }: Props) => {
  if (!picture || typeof picture !== 'object' || !picture.url)
    return drawing ? <Drawing name={drawing} className={`w-full ${shape}`} /> : null
  const { url, alt, width, height, focalX, focalY } = picture
  const size = width && height ? { width, height } : undefined
  return (
    <StoredPicture
      src={url}
      sources={sourcesOf(picture)}
      alt={alt}
      focal={{ x: focalX ?? 50, y: focalY ?? 50 }}
      ratio={size && shape === '' ? pictureShape(size.width, size.height) : undefined}
      size={size}
      sizes={sizes}
      className={`w-full ${shape}`}
      isFirst={isFirst}
    />
  )
}
