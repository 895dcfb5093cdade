/** Hair, and what a person wears: one line each, over the same head and shoulders. */
const PEOPLE = [
  {
    hair: 'M124 118c-8-44 10-70 36-70 30 0 46 24 38 68M124 116c16-4 30-16 36-34 8 18 20 30 38 34M122 112c-14 40-8 66-22 84M200 112c12 38 8 62 22 82',
    wear: 'M132 196c10 16 46 18 60 0M118 204c20 30 68 32 90 0',
    glasses: false,
    eyes: 'M144 118h.1M178 118h.1',
  },
  {
    hair: 'M126 112c-6-38 8-60 34-60s42 20 36 58M126 110c2-16 8-24 16-28 14 8 32 8 44 0 6 8 10 16 10 28M134 146c6 14 46 16 54 0M128 132c2 22 10 30 16 34M194 132c-2 22-8 30-14 34',
    wear: 'M136 192l24 26 26-26M160 218v50M128 200l20 34M194 200l-20 34',
    glasses: true,
    eyes: 'M136 110h18v14h-18zM168 110h18v14h-18zM154 115h14',
  },
  {
    hair: 'M122 128c-10-48 6-82 38-82s48 34 38 82M122 126c6-30 16-46 26-52 10 16 34 22 48 16 2 10 4 22 2 36M140 52c2-16 14-24 24-22 14-2 22 10 18 22M128 104c-4 30 0 44 4 54M194 104c4 30 0 44-4 54',
    wear: 'M130 196c14 12 48 12 62 0M122 202c18 24 60 24 78 0M160 216v52',
    glasses: false,
    eyes: 'M144 120h.1M178 120h.1',
  },
  {
    hair: 'M124 116c-14-6-16-24-4-34-2-18 16-30 30-24 12-10 34-6 38 8 16 2 22 20 12 32 6 8 4 16-2 18M126 116c0-12 4-22 14-26 12 4 30 4 42-2 10 6 14 16 14 28',
    wear: 'M132 194l28 18 28-18M132 194l-8 26M188 194l10 26M160 212v10',
    glasses: false,
    eyes: 'M144 120h.1M178 120h.1',
  },
]

const personOf = (seed: string) => {
  const sum = [...seed].reduce((total, letter) => (total * 7 + letter.charCodeAt(0)) % 9967, 3)
  return PEOPLE[sum % PEOPLE.length] ?? PEOPLE[0]
}

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
