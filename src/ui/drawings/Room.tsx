/** Two chairs by a window, a plant between them. */
export const Room = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 240 170" className={`block text-moss ${className}`}>
    <path className="l" opacity=".45" d="M84 14h72v66H84zM120 14v66M84 46h72" />
    <circle cx="138" cy="30" r="8" fill="var(--honey)" opacity=".35" />
    <path className="l" opacity=".35" d="M10 154h220" />
    <path
      className="l"
      d="M34 84c0-9 26-10 30 0l8 34M26 104c-6 2-6 12 0 14h44c7 0 8-9 2-11M32 118v18M66 118v18M30 136l-4 18M68 136l4 18"
    />
    <path
      className="l"
      d="M206 84c0-9-26-10-30 0l-8 34M214 104c6 2 6 12 0 14h-44c-7 0-8-9-2-11M208 118v18M174 118v18M210 136l4 18M172 136l-4 18"
    />
    <path
      className="l"
      d="M110 154l-4-24h28l-4 24M120 130v-26M120 116c-9 0-14-5-14-13 8 0 14 5 14 13ZM120 110c0-9 5-15 13-16 0 9-5 15-13 16Z"
    />
  </svg>
)
