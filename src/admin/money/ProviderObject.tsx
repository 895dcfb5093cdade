import type { Words } from '../words/wordsIn'
import { providerHref } from './providerHref'

type Props = { object: string; provider: { provider: string; livemode: boolean } | null; t: Words }

/** The provider's name of an object, as a way to its page there where it has one. */
export function ProviderObject({ object, provider, t }: Props) {
  const href = provider && providerHref(object, provider)
  if (!href) return <code>{object}</code>
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {t.rich('Money.atStripe', { object, code: (words) => <code>{words}</code> })}
    </a>
  )
}
