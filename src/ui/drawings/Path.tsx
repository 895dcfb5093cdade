/** A path that ends in the open: for pages that are not there. */
export const Path = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 240 170" className={`block text-moss ${className}`}>
    <circle cx="176" cy="46" r="15" fill="var(--honey)" opacity=".35" />
    <path className="l" d="M4 96c34-22 66-24 98-10s62 10 134-12" />
    <path
      className="l"
      opacity=".6"
      d="M70 160c6-22 44-24 40-40-3-12-26-10-22-24M118 160c4-20 34-28 24-44-8-12-30-8-26-22"
    />
    <path className="l" d="M196 128V96M196 108h22l6 6-6 6h-22" />
    <path className="l" opacity=".35" d="M10 160h220" />
  </svg>
)
