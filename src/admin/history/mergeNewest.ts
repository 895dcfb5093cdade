/** Something that happened: `at` in ISO 8601, UTC. */
type Happening = { at: string }

/**
 * One page of what several lists tell, the newest first: `size` rows, and those of the last row's instant, so
 * that the next page may begin strictly before it. `older`: that instant, or null where nothing is left out.
 */
export function mergeNewest<Row extends Happening>(lists: Row[][], size: number) {
  const all = lists.flat().sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  const last = all[size - 1]
  if (!last) return { rows: all, older: null }
  const rows = all.filter(({ at }) => Date.parse(at) >= Date.parse(last.at))
  return { rows, older: rows.length < all.length ? last.at : null }
}
