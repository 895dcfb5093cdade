/** An armchair under a lamp, a small table with a cup, a picture of hills. */
export const Lamp = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 480 360" className={`block text-moss ${className}`}>
    <path d="M318 96l56 0 64 190H254z" fill="var(--honey)" opacity=".13" />
    <path
      className="l"
      opacity=".45"
      d="M92 60h116v84H92zM102 70h96v64h-96zM102 116c20-18 36-20 52-10s28 6 44-6M178 86a8 8 0 1 1-.1 0"
    />
    <path className="l" d="M346 300V102M318 300h56M322 102h48l-12-44h-24zM346 58v-8" />
    <path
      className="l"
      d="M128 212c-6-40 0-58 22-60h74c22 2 28 20 22 60M128 212c-20-8-34 6-30 24 2 10 8 14 14 16v34h150v-34c6-2 12-6 14-16 4-18-10-32-30-24-4 14-4 20-4 30H132c0-10 0-16-4-30ZM112 286v16M262 286v16M132 242c30 6 80 6 110 0"
    />
    <path className="l" opacity=".5" d="M150 170c20-6 54-6 74 0M160 200h54" />
    <path
      className="l"
      d="M372 250h72M384 250v50M432 250v50M392 250c0-8 0-14-2-22h28c-2 8-2 14-2 22M418 232c8-2 12 2 12 6s-4 8-12 6"
    />
    <path className="l" opacity=".5" d="M398 218c-3-6 4-8 1-14M408 218c-3-6 4-8 1-14" />
    <path className="l" opacity=".35" d="M24 302h432M84 322c60 10 160 10 232 0" />
  </svg>
)
