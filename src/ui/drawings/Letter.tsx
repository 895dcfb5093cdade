/** An envelope with a leaf for a seal. */
export const Letter = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 240 170" className={`block text-moss ${className}`}>
    <path className="l" d="M44 48h152v92H44z" />
    <path className="l" opacity=".55" d="M44 50l62 48c8 6 20 6 28 0l62-48M44 138l52-48M196 138l-52-48" />
    <circle cx="120" cy="108" r="17" fill="var(--clay)" opacity=".18" />
    <path
      className="l"
      d="M120 118v-12M120 110c-6 0-9-3-9-8 5 0 9 3 9 8ZM120 107c0-6 3-9 8-10 0 6-3 9-8 10Z"
    />
    <path className="l" opacity=".35" d="M20 154h200" />
  </svg>
)
