export type TimeOption = { value: string; at: string; clock: string; note?: string; spoken: string }

type Props = { name: string; option: TimeOption; chosen: boolean }

export const TimeChoice = ({ name, option, chosen }: Props) => (
  <label className="choice relative block">
    <input
      type="radio"
      name={name}
      value={option.value}
      defaultChecked={chosen}
      aria-label={option.spoken}
      className="absolute inset-0 size-full cursor-pointer opacity-0"
    />
    <span
      className="grid min-h-12 place-items-center content-center rounded-control border border-edge bg-card
        px-1 py-1 text-center leading-tight font-medium hover:border-moss hover:bg-moss-wash"
    >
      <time dateTime={option.at}>{option.clock}</time>
      {option.note && <small className="text-s font-normal">{option.note}</small>}
    </span>
  </label>
)
