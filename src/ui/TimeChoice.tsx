export type TimeOption = { value: string; at: string; clock: string; note?: string; spoken: string }

type Props = { name: string; option: TimeOption; chosen: boolean }

export const TimeChoice = ({ name, option, chosen }: Props) => (
  <label className="relative block">
    <input
      type="radio"
      name={name}
      value={option.value}
      defaultChecked={chosen}
      aria-label={option.spoken}
      className="absolute inset-0 size-full cursor-pointer opacity-0"
    />
    <span className="time-face">
      <time dateTime={option.at}>{option.clock}</time>
      {option.note && <small className="text-s font-normal">{option.note}</small>}
    </span>
  </label>
)
