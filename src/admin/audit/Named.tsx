import { OTHER_ACTORS, SUBJECTS } from './auditWords'

type Props = { of: string; names: Map<string, string> }

/** A person or thing of the log in words, with the way to it in the panel where there is one. */
export function Named({ of, names }: Props) {
  const [kind = '', id = ''] = of.split(':')
  const { word, collection } = SUBJECTS[kind] ?? { word: kind }
  const name = names.get(of)
  if (!id) return <>{OTHER_ACTORS[of] ?? of}</>
  const text = name ? `${name} (${word})` : `${word} ${id.slice(0, 8)}…`
  return collection ? (
    <a href={`/admin/collections/${collection}/${id}`} title={of}>
      {text}
    </a>
  ) : (
    <span title={of}>{text}</span>
  )
}
