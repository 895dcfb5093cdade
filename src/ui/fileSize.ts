/** The size of a file as people read it, in their language: "12 kB", "3.4 MB". */
export const fileSize = (bytes: number, locale: string) => {
  const isLarge = bytes >= 1_000_000
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(Math.max(1000, bytes) / (isLarge ? 1_000_000 : 1000))
}
