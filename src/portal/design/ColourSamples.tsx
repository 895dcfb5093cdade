import { useTranslations } from 'next-intl'
import { Samples } from './Samples'

/** Each ground with what may be written on it; every pair reaches 4.5:1 in both themes. */
const PAIRS = [
  ['paper', 'bg-paper text-ink'],
  ['card', 'bg-card text-ink'],
  ['sand', 'bg-sand text-ink'],
  ['ink-soft', 'bg-paper text-soft'],
  ['moss', 'bg-moss text-on-moss'],
  ['moss-deep', 'bg-moss-deep text-on-moss'],
  ['moss-wash', 'bg-moss-wash text-moss-deep'],
  ['clay-wash', 'bg-clay-wash text-clay'],
  ['honey-wash', 'bg-honey-wash text-honey'],
  ['lake-wash', 'bg-lake-wash text-lake'],
] as const

export const ColourSamples = () => {
  const t = useTranslations('Design')
  return (
    <Samples id="colours" title={t('colours')}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {PAIRS.map(([name, look]) => (
          <li key={name} className={`rounded-card border border-edge p-4 ${look}`}>
            <span className="numeral block text-xl">Aa</span>
            <code className="text-s">--{name}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-6 text-s text-soft">
        <p className="w-40 border-t border-line pt-2">
          <code>--line</code>
        </p>
        <p className="w-40 border-t border-edge pt-2">
          <code>--edge</code>
        </p>
        <p className="rounded-card bg-card p-4 shadow-sheet">
          <code>--shadow</code>
        </p>
      </div>
    </Samples>
  )
}
