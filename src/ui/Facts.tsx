import type { ReactNode } from 'react'

export type Fact = { term: string; is: ReactNode }

/** A short list of what is agreed, term by term. */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl className="my-5 grid gap-x-4 gap-y-3 border-y border-line py-5">
    {facts.map((fact) => (
      <div key={fact.term} className="grid grid-cols-[minmax(6.5rem,2fr)_3fr] gap-x-4">
        <dt className="text-soft">{fact.term}</dt>
        <dd className="font-medium">{fact.is}</dd>
      </div>
    ))}
  </dl>
)
