const PARTS = ['morning', 'afternoon', 'evening'] as const

export type Part = (typeof PARTS)[number]

/** Noon and six, as people speak of the day. */
const partAt = (hour: number): Part => (hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening')

/** Times by the part of the day they begin in, always all three, each in its order. */
export const partsOfDay = <Time>(times: Time[], hourOf: (time: Time) => number) =>
  PARTS.map((part) => ({ part, times: times.filter((time) => partAt(hourOf(time)) === part) }))
