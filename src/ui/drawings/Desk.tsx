/** A notebook, a pen, a cup, a twig in a glass. */
export const Desk = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 480 360" className={`block text-moss ${className}`}>
    <circle cx="344" cy="106" r="40" fill="var(--clay)" opacity=".13" />
    <path className="l" opacity=".35" d="M24 272h432" />
    <path
      className="l"
      d="M96 252l28-92c34-10 66-6 92 12 28-16 60-18 94-6l24 86c-40-10-78-8-116 8-38-16-80-18-122-8ZM216 172l2 88"
    />
    <path
      className="l"
      opacity=".45"
      d="M140 182c22-4 40-2 58 6M134 202c24-4 44-2 64 6M128 222c26-4 48-2 70 6M236 190c20-8 38-10 56-6M238 210c20-8 40-10 60-6"
    />
    <path className="l" d="M318 238l74-82 10 8-74 84-14 6zM386 162l10 8" />
    <path
      className="l"
      d="M56 194c0 30 4 46 8 58h44M52 194h52c0 20-2 38-6 54M52 204c-14-2-20 6-18 18s12 18 24 14"
    />
    <path className="l" opacity=".5" d="M70 180c-4-8 5-12 1-20M86 180c-4-8 5-12 1-20" />
    <path className="l" d="M396 252l-6-66h48l-6 66zM393 218h42" />
    <path
      className="l"
      d="M414 224c-2-40 4-78 20-112M416 178c-14-2-22-12-22-26 14 2 22 12 22 26ZM420 156c12-6 24-4 32 6-12 8-24 6-32-6ZM426 132c-12-6-16-18-12-30 12 6 16 18 12 30ZM434 112c10-8 20-8 30-2-8 10-20 10-30 2Z"
    />
  </svg>
)
