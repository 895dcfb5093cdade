import { ImageResponse } from 'next/og'
import { fontFile } from '@/server/receipts/receiptFonts'

const KEPT_MAX = 100
const SIZE = { width: 1200, height: 630 }
const kept = new Map<string, Promise<ArrayBuffer>>()

/** What our typeface cannot draw would be looked for elsewhere: it is left out. */
const drawable = (words: string) => words.replace(/[^\u0020-\u024f\u2010-\u2026\u20ac]/g, '').slice(0, 120)

const Card = ({ title, practice }: { title: string; practice: string }) => (
  <div
    style={{
      display: 'flex',
      flexDirection: 'column',
      width: '100%',
      height: '100%',
      padding: '72px 80px',
      background: '#fbf8f2',
      color: '#1c2623',
      fontFamily: 'Noto Sans',
    }}
  >
    <div style={{ display: 'flex', fontSize: 36, color: '#2b5a4a' }}>{practice}</div>
    <div
      style={{
        display: 'flex',
        marginTop: 40,
        fontSize: title.length > 40 ? 62 : 78,
        fontWeight: 700,
        lineHeight: 1.15,
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
      stroke="#2b5a4a"
      strokeWidth="1.6"
      style={{ position: 'absolute', left: 0, bottom: 0 }}
    >
      <circle cx="330" cy="16" r="15" fill="#d9c99b" stroke="none" />
      <path d="M-5 62c60-44 118-52 176-28s110 20 160-8 92-28 140-4" />
      <path d="M-5 86c70-28 140-30 214-12s160 10 260-14" opacity=".5" />
    </svg>
  </div>
)

const draw = (title: string, practice: string) =>
  new ImageResponse(<Card title={title} practice={practice} />, {
    ...SIZE,
    fonts: ([400, 700] as const).map((weight) => ({
      name: 'Noto Sans',
      data: fontFile('latin', weight),
      weight,
      style: 'normal' as const,
    })),
  }).arrayBuffer()

/** A title as a picture, 1200 by 630, PNG; the same one is drawn once by a process. */
export const socialPicture = (title: string, practice: string): Promise<ArrayBuffer> => {
  const words = drawable(title)
  const key = `${practice}\n${words}`
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value ?? '')
  const drawing = draw(words, drawable(practice))
  kept.set(key, drawing)
  drawing.catch(() => kept.delete(key))
  return drawing
}
