import { ImageResponse } from 'next/og'
import { type Face, fontFile } from '@/server/fontFile'
import { look } from '@/server/look'

const KEPT_MAX = 100
const SIZE = { width: 1200, height: 630 }
const kept = new Map<string, Promise<ArrayBuffer>>()

/** What our typefaces cannot draw would be looked for elsewhere: it is left out. */
const UNKNOWN = /[^\u0020-\u007e\u00a0-\u024f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]/g
const drawable = (words: string) =>
  words
    .replace(/[\u2010\u2011]/g, '-')
    .replace(UNKNOWN, '')
    .slice(0, 120)

const { paper, ink, moss, honey } = look.light
/** Each file under a name of its own: of two with one name only one is asked for a letter. */
const FACES = (['fraunces 500', 'figtree 600', 'noto-sans 700'] as const).flatMap((typeface) =>
  ['latin', 'latin-ext'].map((subset) => {
    const [family, weight] = typeface.split(' ') as [Face['family'], string]
    return { name: `${family}-${subset}`, face: { family, subset, weight: Number(weight) } }
  }),
)
const setIn = (first: Face['family']) =>
  [...FACES]
    .sort((a, b) => Number(b.face.family === first) - Number(a.face.family === first))
    .map(({ name }) => name)
    .join(', ')

const Card = ({ title, practice }: { title: string; practice: string }) => (
  <div
    style={{
      display: 'flex',
      flexDirection: 'column',
      width: '100%',
      height: '100%',
      padding: '72px 80px',
      background: paper,
      color: ink,
      fontFamily: setIn('fraunces'),
    }}
  >
    <div style={{ display: 'flex', fontFamily: setIn('figtree'), fontSize: 34, color: moss }}>{practice}</div>
    <div
      style={{
        display: 'flex',
        marginTop: 40,
        fontSize: title.length > 40 ? 64 : 84,
        letterSpacing: '-0.015em',
        lineHeight: 1.12,
      }}
    >
      {title}
    </div>
    <svg
      aria-hidden="true"
      width="1200"
      height="260"
      viewBox="0 0 460 100"
      fill="none"
      stroke={moss}
      strokeWidth="1.6"
      style={{ position: 'absolute', left: 0, bottom: 0 }}
    >
      <circle cx="330" cy="16" r="15" fill={honey} opacity=".35" stroke="none" />
      <path d="M-5 62c60-44 118-52 176-28s110 20 160-8 92-28 140-4" />
      <path d="M-5 86c70-28 140-30 214-12s160 10 260-14" opacity=".5" />
    </svg>
  </div>
)

const draw = (title: string, practice: string) =>
  new ImageResponse(<Card title={title} practice={practice} />, {
    ...SIZE,
    fonts: FACES.map(({ name, face }) => ({ name, data: fontFile(face) })),
  }).arrayBuffer()

/** A title as a picture, 1200 by 630, PNG; the same words are drawn once by a process. */
export const socialPicture = (title: string, practice: string): Promise<ArrayBuffer> => {
  const words = [title, practice].map(drawable) as [string, string]
  const name = words.join('\n')
  const known = kept.get(name)
  if (known) return known
  if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value ?? '')
  const drawing = draw(...words)
  kept.set(name, drawing)
  drawing.catch(() => kept.delete(name))
  return drawing
}
