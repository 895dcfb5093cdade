type Props = { rows: string[]; label: string }

/** A QR code drawn as SVG from where its dark squares are: nobody else ever sees what it says. */
export const QrPicture = ({ rows, label }: Props) => {
  const squares = rows.flatMap((row, y) =>
    [...row].flatMap((square, x) => (square === '1' ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="h-56 w-56 rounded-control border border-line"
    >
      {/* Dark on light, whatever the theme: not every camera reads the reverse. */}
      <rect width="100%" height="100%" fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
