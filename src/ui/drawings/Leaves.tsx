const LEAF = 'M0 0c-26-6-40-26-38-54 26 6 40 26 38 54Z'
const VEIN = 'M0 0c-12-16-22-32-32-46'
/** Along the branch: where each leaf stands, how it is turned, how large it is. */
const PLACED = [
  [92, 292, -62, 1.05],
  [120, 266, 34, 1.15],
  [152, 238, -70, 1.2],
  [188, 210, 28, 1.3],
  [222, 184, -74, 1.25],
  [260, 156, 24, 1.25],
  [298, 130, -78, 1.1],
  [336, 106, 18, 1],
  [372, 84, -84, 0.85],
  [396, 70, -28, 0.8],
] as const

/** A branch across the sheet. */
export const Leaves = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 480 360" className={`block text-moss ${className}`}>
    <circle cx="352" cy="252" r="46" fill="var(--clay)" opacity=".14" />
    <path className="l" d="M40 332c70-66 160-140 250-198 40-26 74-46 108-66" />
    {PLACED.map(([x, y, turn, size]) => (
      <g key={x} transform={`translate(${x} ${y}) rotate(${turn}) scale(${size})`}>
        <path className="l" d={LEAF} />
        <path className="l" opacity=".45" d={VEIN} />
      </g>
    ))}
    <path className="l" opacity=".35" d="M300 300c30-14 60-16 104-4M332 322c26-8 50-8 74 0" />
  </svg>
)
