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
      className="peer absolute inset-0 size-full cursor-pointer opacity-0"
    />
    <span
      className="grid min-h-12 place-items-center content-center rounded-control border border-edge bg-card
        px-1 py-1 text-center leading-tight font-medium peer-[:hover:not(:checked)]:border-moss
        peer-checked:border-moss peer-checked:bg-moss peer-checked:text-on-moss
        peer-[:hover:not(:checked)]:bg-moss-wash peer-focus-visible:outline-3 peer-focus-visible:outline-lake
        peer-focus-visible:outline-offset-3 forced-colors:peer-checked:outline-3"
    >
      <time dateTime={option.at}>{option.clock}</time>
      {option.note && <small className="text-s font-normal">{option.note}</small>}
    </span>
  </label>
)
