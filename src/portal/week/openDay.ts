import type { DayOfTimes } from '@/ui/WeekOfTimes'

type Asked = { days: DayOfTimes[]; day?: string; chosen?: string }

const timesOf = ({ parts }: DayOfTimes) => parts.flatMap(({ times }) => times)

/** The day a narrow screen opens: the one asked for, that of the chosen time, the first with a free one. */
export const openDay = ({ days, day, chosen }: Asked): string =>
  (
    days.find(({ date }) => date === day) ??
    days.find((one) => timesOf(one).some(({ value }) => value === chosen)) ??
    days.find((one) => timesOf(one).length > 0) ??
    days[0]
  )?.date ?? ''
