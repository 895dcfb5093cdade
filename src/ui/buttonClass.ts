export type ButtonLook = 'main' | 'quiet' | 'warn'

const LOOKS: Record<ButtonLook, string> = {
  main: 'bg-moss text-on-moss border-transparent hover:bg-moss-deep',
  quiet: 'bg-transparent text-ink border-edge hover:bg-sand',
  warn: 'bg-transparent text-clay border-clay hover:bg-clay-wash',
}

const SIZES = { regular: 'min-h-12 px-6', small: 'min-h-10 px-4' }

/** One look for buttons and for links that lead to the next step. */
export const buttonClass = (look: ButtonLook = 'main', size: keyof typeof SIZES = 'regular') =>
  `inline-flex items-center justify-center gap-2 rounded-full border font-semibold no-underline cursor-pointer
  text-center leading-tight py-2 disabled:opacity-60 disabled:cursor-default ${LOOKS[look]} ${SIZES[size]}`
