/** One look for everything that can be typed into or chosen from. */
export const inputClass = `min-h-12 w-full rounded-control border border-edge bg-card px-4 py-2 text-m text-ink
  hover:border-ink aria-invalid:border-2 aria-invalid:border-clay`
