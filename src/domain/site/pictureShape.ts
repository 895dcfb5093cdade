/** Neither a ribbon nor a tower: what lies beyond is cut off around the focal point. */
const TALLEST = 3 / 4
const WIDEST = 21 / 9

/** Width over height at which a picture of this size is shown. */
export function pictureShape(width: number, height: number): number {
  return Math.min(WIDEST, Math.max(TALLEST, width / height))
}
