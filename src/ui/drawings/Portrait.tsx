/** Drawn faces, one family: shoulders, head, hair. */
const FACES = [
  'M10 42c1-9 5-13 12-13s11 4 12 13M15 17c0-6 3-9 7-9s7 3 7 9-3 10-7 10-7-4-7-10Zm0 0c4 0 7-2 9-5 1 3 3 5 5 5',
  'M9 42c2-9 6-13 13-13s11 4 13 13M16 17c0-6 2-9 6-9s6 3 6 9c0 6-2 10-6 10s-6-4-6-10Zm0-2c3 1 9 1 12-2M19 22c1 1 5 1 6 0',
  'M10 42c1-8 5-12 12-12s11 4 12 12M16 18c0-5 2-8 6-8s6 3 6 8-2 9-6 9-6-4-6-9Zm-2 8c-3-11 1-19 8-19s11 8 8 19',
  'M9 42c2-9 6-13 13-13s11 4 13 13M16 18c0-6 2-9 6-9s6 3 6 9-2 9-6 9-6-3-6-9Zm1.5-4.5h3.5v3h-3.5zM23 13.5h3.5v3H23zM21 15h2M15 12c1-6 13-6 14 0',
  'M10 42c1-9 5-13 12-13s11 4 12 13M16 18c0-5 2-8 6-8s6 3 6 8-2 9-6 9-6-4-6-9Zm6-8c-2-5 4-6 4-2 4-1 5 5 2 7M16 16c2-1 4-3 6-6',
]

const faceOf = (seed: string) => {
  const sum = [...seed].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7)
  return FACES[sum % FACES.length]
}

type Props = { seed: string; className?: string }

/** The same seed is always drawn the same; a drawing, not a likeness. */
export const Portrait = ({ seed, className = 'size-12' }: Props) => (
  <span
    className={`inline-block flex-none overflow-hidden rounded-full bg-moss-wash text-moss-deep ${className}`}
  >
    <svg aria-hidden="true" viewBox="0 0 44 44" className="block size-full">
      <path className="l" strokeWidth="1.3" d={faceOf(seed)} />
    </svg>
  </span>
)
