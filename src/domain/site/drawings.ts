/** The line drawings of our own that a block may show; each is a component in `src/ui/drawings`. */
export const DRAWINGS = [
  'hills',
  'linden',
  'window',
  'room',
  'leaves',
  'shore',
  'path',
  'lamp',
  'letter',
  'desk',
] as const

export type DrawingName = (typeof DRAWINGS)[number]
