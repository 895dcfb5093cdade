const LINES = ['w-full', 'w-11/12', 'w-4/5', 'w-2/3']

type Props = { lines?: 1 | 2 | 3 | 4; title?: boolean }

/** The outline of what will stand here: silent, and still where motion is not wanted. */
export const Skeleton = ({ lines = 4, title = true }: Props) => (
  <div aria-hidden="true" className="grid max-w-2xl gap-4 py-8">
    {title && <span className="bone mb-4 h-10 w-1/2" />}
    {LINES.slice(0, lines).map((width) => (
      <span key={width} className={`bone h-4 ${width}`} />
    ))}
  </div>
)
