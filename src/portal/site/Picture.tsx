import type { Media } from '@/payload-types'
import { Drawing } from '@/ui/drawings/Drawing'
import type { Shown } from './shown'

type Props = { of: Shown; sizes?: string; className?: string; isFirst?: boolean }

const WIDTHS = ['small', 'medium', 'large'] as const

const setOf = (media: Media) =>
  WIDTHS.flatMap((name) => {
    const { url, width } = media.sizes?.[name] ?? {}
    return url && width ? [`${url} ${width}w`] : []
  }).join(', ')

/** A picture of the library in the size that fits, else one of our own drawings; else nothing. */
export const Picture = ({ of: { picture, drawing }, sizes = '100vw', className = '', isFirst }: Props) => {
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
        style={{ objectPosition: `${picture.focalX ?? 50}% ${picture.focalY ?? 50}%` }}
        className={`w-full object-cover ${className}`}
      />
    )
  }
  return drawing ? <Drawing name={drawing} className={`w-full ${className}`} /> : null
}
