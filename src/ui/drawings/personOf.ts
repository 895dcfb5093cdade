/** Hair, and what a person wears: one line each, over the same head and shoulders. */
const PEOPLE = [
  {
    hair: 'M124 118c-8-44 10-70 36-70 30 0 46 24 38 68M124 116c16-4 30-16 36-34 8 18 20 30 38 34M122 112c-14 40-8 66-22 84M200 112c12 38 8 62 22 82',
    wear: 'M132 196c10 16 46 18 60 0M118 204c20 30 68 32 90 0',
    glasses: false,
    eyes: 'M144 118h.1M178 118h.1',
  },
  {
    hair: 'M126 112c-6-38 8-60 34-60s42 20 36 58M126 110c2-16 8-24 16-28 14 8 32 8 44 0 6 8 10 16 10 28M134 146c6 14 46 16 54 0M128 132c2 22 10 30 16 34M194 132c-2 22-8 30-14 34',
    wear: 'M136 192l24 26 26-26M160 218v50M128 200l20 34M194 200l-20 34',
    glasses: true,
    eyes: 'M136 110h18v14h-18zM168 110h18v14h-18zM154 115h14',
  },
  {
    hair: 'M122 128c-10-48 6-82 38-82s48 34 38 82M122 126c6-30 16-46 26-52 10 16 34 22 48 16 2 10 4 22 2 36M140 52c2-16 14-24 24-22 14-2 22 10 18 22M128 104c-4 30 0 44 4 54M194 104c4 30 0 44-4 54',
    wear: 'M130 196c14 12 48 12 62 0M122 202c18 24 60 24 78 0M160 216v52',
    glasses: false,
    eyes: 'M144 120h.1M178 120h.1',
  },
  {
    hair: 'M124 116c-14-6-16-24-4-34-2-18 16-30 30-24 12-10 34-6 38 8 16 2 22 20 12 32 6 8 4 16-2 18M126 116c0-12 4-22 14-26 12 4 30 4 42-2 10 6 14 16 14 28',
    wear: 'M132 194l28 18 28-18M132 194l-8 26M188 194l10 26M160 212v10',
    glasses: false,
    eyes: 'M144 120h.1M178 120h.1',
  },
]

/** Who is drawn for this seed, a name: the same one wherever it stands, large or small. */
export const personOf = (seed: string) => {
  const sum = [...seed].reduce((total, letter) => (total * 6 + letter.charCodeAt(0)) % 9967, 7)
  return PEOPLE[sum % PEOPLE.length] ?? PEOPLE[0]
}
