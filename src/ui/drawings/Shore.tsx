/** A lake in the evening: far hills, a boat, reeds. */
export const Shore = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 480 360" className={`block text-moss ${className}`}>
    <circle cx="240" cy="148" r="40" fill="var(--honey)" opacity=".28" />
    <path
      className="l"
      opacity=".5"
      d="M0 168c40-30 74-38 112-22 22-34 58-44 92-14 26 22 44 28 66 22 40-44 82-46 122-8 26 22 52 28 88 18"
    />
    <path className="l" d="M0 190c80-6 160-8 240-6s160 4 240 0" />
    <path
      className="l"
      opacity=".4"
      d="M206 206h68M190 222h100M214 238h58M60 216h60M356 212h70M96 246h44M330 250h64M30 280h70M250 276h90M380 292h60M140 304h80"
    />
    <path
      className="l"
      d="M292 232c22 8 62 8 84 0-4 18-14 24-42 24s-38-6-42-24ZM334 230v-62M334 172c20 12 28 30 30 50h-30M334 184c-12 10-18 22-20 38h20"
    />
    <path
      className="l"
      d="M70 344c-2-44 2-80 14-112M86 344c0-36 4-64 16-92M56 344c0-30-6-56-18-76M104 344c4-22 12-40 24-54"
    />
    <path
      className="l"
      d="M84 232c-6-10-4-22 4-30 6 10 4 22-4 30ZM102 252c-4-10 0-22 8-28 4 10 0 22-8 28ZM38 268c-8-8-8-20-2-28 8 8 8 20 2 28Z"
    />
    <path className="l" opacity=".35" d="M0 344c60-8 120-8 180-2s180 6 300-4" />
    <path
      className="l"
      opacity=".5"
      d="M120 92c6-7 13-7 18 0 5-7 12-7 18 0M180 68c5-5 10-5 14 0 4-5 9-5 14 0"
    />
  </svg>
)
