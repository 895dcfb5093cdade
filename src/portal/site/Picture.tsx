import { pictureShape } from '@/domain/site/pictureShape'
import type { Media } from '@/payload-types'
import { Drawing } from '@/ui/drawings/Drawing'
import type { Shown } from './shown'

type Props = {
  of: Shown
  sizes?: string
  /** A class that gives all their shape, where several stand in a row. */
  shape?: string
  isFirst?: boolean
}

const WIDTHS = ['small', 'medium', 'large'] as const

const setOf = (media: Media) =>
  WIDTHS.flatMap((name) => {
    const { url, width } = media.sizes?.[name] ?? {}
    return url && width ? [`${url} ${width}w`] : []
  }).join(', ')

const styleOf = ({ width, height, focalX, focalY }: Media, isOwnShape: boolean) => ({
  objectPosition: `${focalX ?? 50}% ${focalY ?? 50}%`,
  ...(isOwnShape && width && height ? { aspectRatio: pictureShape(width, height) } : {}),
})

/** A picture of the library in the size that fits, cut where it must be; else one of our own drawings. */
export const Picture = ({ of: { picture, drawing }, sizes = '100vw', shape = '', isFirst }: Props) => {
  if (picture && typeof picture === 'object' && picture.url) {
    return (
      // biome-ignore lint/performance/noImgElement: sizes are made at upload, not when asked for
      <img
        src={picture.url}
        srcSet={setOf(picture) || undefined}
        sizes={sizes}
        alt={picture.alt}
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        style={styleOf(picture, shape === '')}
        className={`w-full object-cover ${shape}`}
      />
    )
  }
  return drawing ? <Drawing name={drawing} className={`w-full ${shape}`} /> : null
}
