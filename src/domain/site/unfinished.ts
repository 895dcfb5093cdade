/** A field as a collection describes it: what of it says whether something may be empty. */
export type Asked = {
  type: string
  name?: string
  required?: boolean
  fields?: Asked[]
  blocks?: { slug: string; fields: Asked[] }[]
}
type Written = Record<string, unknown>

/** Where something is required and nothing is written, as paths: `layout.0.title`. */
export function unfinished(fields: readonly Asked[], data: Written, at: readonly string[] = []): string[] {
  return fields.flatMap((field) => {
    if (field.name === undefined) return unfinished(field.fields ?? [], data, at)
    const value = data[field.name]
    const here = [...at, field.name]
    if (isEmpty(value)) return field.required ? [here.join('.')] : []
    if (Array.isArray(value))
      return value.flatMap((row, index) => unfinished(fieldsOf(field, row), row ?? {}, [...here, `${index}`]))
    return field.type === 'group' ? unfinished(field.fields ?? [], value as Written, here) : []
  })
}

function fieldsOf({ fields, blocks }: Asked, row: { blockType?: unknown } | null): readonly Asked[] {
  return blocks?.find(({ slug }) => slug === row?.blockType)?.fields ?? fields ?? []
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
