import localFont from 'next/font/local'

// `optional`: a face that is not there with the page is there with the next one. Words that are being read do
// not move (no other face breaks lines at the same places, whatever its metrics are adjusted to).

const display = localFont({
  src: '../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  variable: '--font-fraunces',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

const text = localFont({
  src: '../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  variable: '--font-figtree',
  weight: '300 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

/** The class that puts both typefaces within reach of the tokens. */
export const fonts = `${display.variable} ${text.variable}`
