import sharp from 'sharp'

const HILLS = [
  [
    'M0 560c180-150 330-190 520-110 130-160 330-210 520-60 150 110 260 130 400 100 60-12 110-30 160-60v600H0z',
    '#b9c9bd',
  ],
  ['M0 640c220-90 420-90 640-30 200 54 380 40 560-20 150-50 280-50 400-10v520H0z', '#8fae9f'],
  ['M0 720c260-50 520-40 800-6s540 22 800-22v420H0z', '#5f8a77'],
] as const
const WATER = [760, 790, 826, 868, 918, 976]

/** A lake in the evening, as a picture of the library: JPEG, 1600 by 1067. */
export function eveningLake(): Promise<Buffer> {
  const hills = HILLS.map(([d, fill]) => `<path d="${d}" fill="${fill}"/>`).join('')
  const lines = WATER.map(
    (y, index) =>
      `<path d="M${120 + index * 60} ${y}h${420 + index * 70}
        M${900 - index * 40} ${y + 14}h${380 + index * 60}"
        stroke="#f3ede2" stroke-opacity=".5" stroke-width="3" stroke-linecap="round"/>`,
  )
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1067" width="1600" height="1067">
      <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#f7eed9"/><stop offset=".55" stop-color="#f3d9c4"/><stop offset="1" stop-color="#e9bfa5"/>
      </linearGradient></defs>
      <rect width="1600" height="1067" fill="url(#sky)"/>
      <circle cx="1080" cy="380" r="120" fill="#fbf3e2"/>
      ${hills}
      <rect y="735" width="1600" height="332" fill="#3f6f63"/>
      <path d="M1000 735h160l90 332H910z" fill="#f7eed9" fill-opacity=".22"/>
      ${lines.join('')}
      <path d="M330 1067c-8-120 10-220 60-300M372 1067c4-90 28-170 76-236M290 1067c0-80-20-150-60-204" fill="none"
        stroke="#1f4538" stroke-width="9" stroke-linecap="round"/>
    </svg>`),
  )
    .jpeg({ quality: 86 })
    .toBuffer()
}
