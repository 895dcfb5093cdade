/** A path with the parts of its query that are there. */
export const addressOf = (path: string, query: Record<string, string | undefined>) => {
  const parts = Object.entries(query).filter((part): part is [string, string] => Boolean(part[1]))
  return parts.length > 0 ? `${path}?${new URLSearchParams(parts)}` : path
}
