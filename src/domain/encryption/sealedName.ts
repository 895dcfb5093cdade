/** The hidden field that holds the envelope of the field `name`; its column is `{name}_sealed`. */
export function sealedName(name: string): string {
  return `${name}Sealed`
}
