/**
 * Where this practice answers on this very machine. The name it goes by outside (`SITE_URL`) may be that
 * of a proxy which nothing in here can reach.
 */
export function nearAddress({ HOST, PORT }: { HOST: string; PORT: number }): string {
  const near = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST
  return `http://${near.includes(':') ? `[${near}]` : near}:${PORT}`
}
