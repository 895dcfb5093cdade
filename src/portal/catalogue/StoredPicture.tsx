type Source = { src: string; width: number }

type Props = {
  src: string
  /** The same, smaller. */
  sources: Source[]
  alt: string
  /** What stays in sight where it is cut, in per cent from the left and the top. */
  focal: { x: number; y: number }
  /** Width over height; without one its place gives it a shape. */
  ratio?: number | undefined
  /** In pixels, as it is stored; not needed where its place has a shape. */
  size?: { width: number; height: number } | undefined
  sizes: string
  className?: string
  isFirst?: boolean | undefined
}

/** A picture of the library in the size that fits: sizes are made at upload, not when asked for. */
export const StoredPicture = ({
  src,
  sources,
  alt,
  focal,
  ratio,
  size,
  sizes,
  className,
  isFirst,
}: Props) => (
  <img
    src={src}
    srcSet={sources.map((source) => `${source.src} ${source.width}w`).join(', ') || undefined}
    sizes={sizes}
    alt={alt}
    {...size}
    loading={isFirst ? 'eager' : 'lazy'}
    fetchPriority={isFirst ? 'high' : undefined}
    style={{ objectPosition: `${focal.x}% ${focal.y}%`, aspectRatio: ratio }}
    className={`object-cover ${className ?? ''}`}
  />
)
