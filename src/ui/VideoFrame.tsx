type Props = { src: string; title: string; className?: string }

/**
 * A room of the video provider's, within our page: camera, microphone and screen are lent to it alone, and
 * the address of our page is not told to it.
 */
export const VideoFrame = ({ src, title, className = '' }: Props) => (
  <iframe
    src={src}
    title={title}
    allow="camera; microphone; display-capture; fullscreen; autoplay; speaker-selection"
    referrerPolicy="no-referrer"
    className={className}
  />
)
