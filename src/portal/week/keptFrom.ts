const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** The secret of a kept time as an address carries it; anything else is none. */
export const keptFrom = (value: unknown) =>
  typeof value === 'string' && TOKEN.test(value) ? value : undefined
