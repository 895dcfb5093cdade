import { personOf } from './personOf'

type Props = { seed: string; className?: string }

/** Head and shoulders of the person whom `Bust` draws, small: a drawing, not a likeness. */
export const Portrait = ({ seed, className = 'size-12' }: Props) => {
  const person = personOf(seed)
  return (
    <span
      className={`inline-block flex-none overflow-hidden rounded-full bg-moss-wash text-moss-deep ${className}`}
    >
      <svg aria-hidden="true" viewBox="72 24 178 178" className="block size-full">
        <path d="M126 110c0-34 14-50 35-50s36 16 36 50-16 60-36 60-35-26-35-60Z" fill="var(--card)" />
        <path className="small" d="M44 268c6-50 40-70 84-78l16-8v-18M280 268c-8-50-40-70-84-78l-16-8v-18" />
        <path className="small" d="M126 110c0 34 15 60 35 60s36-26 36-60" />
        <path className="small" d={person?.hair} />
        {person?.glasses && <path className="small" d={person.eyes} />}
      </svg>
    </span>
  )
}
