/**
 * The part of an address that one household or attacker holds: an IPv4 address whole, an IPv6 address's /64.
 * @returns `unknown` for anything that is no address
 */
export function ipPrefix(address: string): string {
  const text = address
    .trim()
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text)?.[1]
  if (mapped) return mapped.split('.').every((part) => Number(part) <= 255) ? mapped : 'unknown'
  const groups = ipv6Groups(text)
  return groups ? `${groups.slice(0, 4).join(':')}::/64` : 'unknown'
}

function ipv6Groups(text: string): string[] | null {
  const [head = '', tail, rest] = text.split('%')[0]?.split('::') ?? []
  if (rest !== undefined || !text.includes(':')) return null
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const missing = 8 - left.length - right.length
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null
  return groups.map((group) => Number.parseInt(group, 16).toString(16))
}
