/** A zone is used in a handful of shapes; each format holds some 30 KB. */
const FORMATS_KEPT = 300
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The format that `key` names, made once: that costs more than using it a thousand times. The oldest leaves
 * first, for an address may spell the zones of the world in as many ways as it likes.
 */
export const rememberFormat = (key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat => {
  const known = formats.get(key)
  if (known) return known
  const format = make()
  const [oldest] = formats.keys()
  if (formats.size >= FORMATS_KEPT && oldest !== undefined) formats.delete(oldest)
  formats.set(key, format)
  return format
}
