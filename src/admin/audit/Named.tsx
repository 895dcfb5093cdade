import type { Words } from '../words/wordsIn'
import { PLACES } from './auditWords'

type Props = { of: string; names: Map<string, string>; t: Words }

/** A person or thing of the log in words, with the way to it in the panel where there is one. */
export function Named({ of, names, t }: Props) {
  const [kind = '', id = ''] = of.split(':')
  const other = `Audit.others.${of}` as 'Audit.others.worker'
  if (!id) return <>{t.has(other) ? t(other) : of}</>
  const subject = `Audit.subjects.${kind}` as 'Audit.subjects.client'
  const word = t.has(subject) ? t(subject) : kind
  const name = names.get(of)
  const collection = PLACES[kind]
  const text = name ? `${name} (${word})` : `${word} ${id.slice(0, 8)}…`
  return collection ? (
    <a href={`/admin/collections/${collection}/${id}`} title={of}>
      {text}
    </a>
  ) : (
    <span title={of}>{text}</span>
  )
}
