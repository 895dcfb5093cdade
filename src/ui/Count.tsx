type Props = { count: number; label: string }

/** A small number beside a word: how many wait there. Nothing where none do. */
export const Count = ({ count, label }: Props) =>
  count > 0 && (
    <span
      className="ms-1.5 inline-grid min-w-6 place-items-center rounded-full bg-clay px-1.5 text-sm leading-6
        font-semibold text-paper no-underline"
    >
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  )
