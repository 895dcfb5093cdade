import { personOf } from './personOf'

type Props = { seed: string; className?: string }

/** A person from the shoulders up: the same seed is always drawn the same; a drawing, not a likeness. */
export const Bust = ({ seed, className = '' }: Props) => {
  const person = personOf(seed)
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 320 268"
      preserveAspectRatio="xMidYMid slice"
      className={`block text-moss ${className}`}
    >
      <circle cx="232" cy="86" r="54" fill="var(--honey)" opacity=".16" />
      <path className="l" opacity=".35" d="M0 236c50-26 88-30 120-20M204 214c38-10 76-6 116 10" />
      <path d="M44 268c6-50 40-70 84-78l34 14 34-14c44 8 76 28 84 78Z" fill="var(--moss-wash)" />
      <path d="M126 110c0-34 14-50 35-50s36 16 36 50-16 60-36 60-35-26-35-60Z" fill="var(--card)" />
      <path
        className="l"
        d="M44 268c6-50 40-70 84-78M280 268c-8-50-40-70-84-78M144 164v18c0 6-6 8-16 10M180 164v18c0 6 6 8 16 10"
      />
      <path className="l" d="M126 110c0 34 15 60 35 60s36-26 36-60" />
      <path className="l" d={person?.hair} />
      <path className="l" opacity=".6" d={person?.wear} />
      <path className="l" style={{ strokeWidth: person?.glasses ? 1.6 : 3.4 }} d={person?.eyes} />
      <path className="l" opacity=".7" d="M162 120c-2 8-5 13-4 16 2 2 4 2 7 2M150 150c6 5 16 5 22 0" />
    </svg>
  )
}
