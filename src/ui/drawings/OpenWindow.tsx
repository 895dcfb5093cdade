/** A window that stands open onto hills; a plant on its sill, a curtain that moves. */
export const OpenWindow = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 480 360" className={`block text-moss ${className}`}>
    <circle cx="286" cy="112" r="26" fill="var(--honey)" opacity=".3" />
    <path className="l" d="M136 52h208v212H136z" />
    <path className="l" opacity=".4" d="M148 64h184v188H148zM240 64v188M148 142h184" />
    <path className="l" opacity=".55" d="M148 210c30-24 58-28 92-14s60 8 92-10M148 230c40-12 90-14 184-4" />
    <path className="l" d="M344 52l62 26v208l-62-22M394 86v182l-40-14V68" />
    <path className="l" d="M112 264h256l10 16H102z" />
    <path
      className="l"
      d="M136 42c-8 62 6 116-20 196-6 18-18 20-30 12 18-58 4-132 18-208M112 42c-4 60 4 110-8 178M92 34h262"
    />
    <path
      className="l"
      d="M206 264l-5-28h38l-5 28M220 236v-40M220 218c-14 0-22-8-22-20 13 0 22 8 22 20ZM220 206c0-14 8-24 21-26 0 14-8 24-21 26ZM220 196c-6-10-4-20 4-28 6 10 4 20-4 28Z"
    />
    <path className="l" opacity=".35" d="M40 330h400M132 280v50M348 280v50" />
    <path className="l" opacity=".5" d="M176 104c4-4 9-4 12 0 3-4 8-4 12 0" />
  </svg>
)
