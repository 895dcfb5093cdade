import { goneAtErasure, type Kept, keptAfterErasure } from '@/domain/rights/recordClasses'
import de from '../../../messages/de.json'
import en from '../../../messages/en.json'
import type { PanelProps } from '../panel/PanelProps'
import { panelLanguage } from '../words/panelLanguage'
import { type Words, wordsIn } from '../words/wordsIn'

const CLASSES = { en: en.Erasure.class, de: de.Erasure.class }

/** What an erasure destroys, and what it keeps until when and why: the table that the worker empties by. */
export function ErasureKept({ id, i18n }: PanelProps) {
  if (!id) return null
  const t = wordsIn(i18n)
  const language = panelLanguage(i18n)
  const lawIn = (law: string) => (language === 'de' ? law.replaceAll('GDPR', 'DSGVO') : law)
  return (
    <section className="trs-actions" aria-label={t('Rights.keptLabel')}>
      <h2>{t('Rights.destroyed')}</h2>
      <ul>
        {goneAtErasure().map((name) => (
          <li key={name}>{CLASSES[language][name]}</li>
        ))}
      </ul>
      <h2>{t('Rights.kept')}</h2>
      <ul>
        {keptAfterErasure({ hasNotes: true }).map((one) => (
          <li key={one.name}>
            {CLASSES[language][one.name]}: {untilText(one, t)}, {lawIn(one.law)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function untilText({ years, since }: Kept, t: Words): string {
  return years === null || since === null ? t('Rights.forGood') : t(`Rights.since.${since}`, { years })
}
