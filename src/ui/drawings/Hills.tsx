/** Hills, a linden tree, a low sun. */
export const Hills = ({ className = '' }: { className?: string }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 460 210"
    preserveAspectRatio="xMidYMax slice"
    className={`block text-moss ${className}`}
  >
    <circle cx="352" cy="62" r="26" fill="var(--honey)" opacity=".35" />
    <path className="l" d="M-5 150c60-44 118-52 176-28s110 20 160-8 92-28 140-4" />
    <path className="l" opacity=".55" d="M-5 176c70-28 140-30 214-12s160 10 260-14" />
    <path className="l" opacity=".3" d="M-5 196c110-16 240-10 470-8" />
    <path className="l" d="M118 134V84M118 104c-10-4-14-10-15-18M118 96c8-3 12-8 13-15" />
    <path
      className="l"
      d="M118 86c-26 4-42-8-40-26 2-14 16-18 20-30 4-11 34-13 40 2 5 12 20 16 22 30 2 18-16 28-42 24Z"
    />
    <path className="l" opacity=".5" d="M300 40c4-5 9-5 12 0 3-5 8-5 12 0M268 58c3-4 7-4 9 0 2-4 6-4 9 0" />
  </svg>
)
