/** A way back is followed only into the portal of this site; anything else leads to its home. */
export const safeNext = (next: unknown) =>
  typeof next === 'string' && /^\/(de\/)?portal(?=[/?#]|$)[^\\\s]*$/.test(next) ? next : undefined
