/** A linden tree over a bench, a low sun, grass. */
export const Linden = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 480 360" className={`block text-moss ${className}`}>
    <circle cx="366" cy="92" r="34" fill="var(--honey)" opacity=".3" />
    <path className="l" opacity=".35" d="M0 262c70-30 142-36 220-18s170 8 260-22" />
    <path className="l" opacity=".6" d="M0 296c96-20 186-20 270-8s146 4 210-10" />
    <path
      className="l"
      d="M196 300c6-40 6-78 2-118M206 300c-4-36-2-66 2-92M198 214c-16-8-26-20-30-38M206 206c14-6 26-18 32-36M200 190c-4-10-4-22 0-34"
    />
    <path
      className="l"
      d="M200 190c-34 8-66-4-72-30-22-6-30-34-12-50-8-26 18-46 40-38 10-26 54-30 66-6 24-10 52 8 46 34 24 10 24 42 2 52-4 28-38 44-70 38Z"
    />
    <path
      className="l"
      opacity=".45"
      d="M146 128c8-8 18-8 26 0M190 98c8-8 20-8 28 0M228 134c8-8 18-6 24 2M168 160c8-6 16-6 24 0M212 158c6-6 14-6 20-2"
    />
    <path
      className="l"
      d="M284 268h104M284 280h104M292 280v24M380 280v24M288 250h96M292 250l-4 18M380 250l4 18"
    />
    <path
      className="l"
      opacity=".45"
      d="M60 318c2-10 4-14 8-18M66 318c0-8 2-14 6-20M420 322c2-10 4-14 8-18M428 322c-2-8 0-14 4-18M118 326c2-8 4-10 8-14M250 326c-2-8 0-12 4-16"
    />
    <path
      className="l"
      opacity=".5"
      d="M312 62c5-6 11-6 15 0 4-6 10-6 15 0M278 92c4-4 9-4 12 0 3-4 8-4 12 0"
    />
  </svg>
)
