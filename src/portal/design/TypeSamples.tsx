import { useTranslations } from 'next-intl'
import { Sample } from './Sample'
import { Samples } from './Samples'

const SIZES = ['text-xxl', 'text-xl', 'text-l', 'text-m', 'text-s'] as const

export const TypeSamples = () => {
  const t = useTranslations('Design')
  return (
    <Samples id="type" title={t('type')}>
      {SIZES.map((size) => (
        <Sample key={size} name={size.replace('text-', '--t-')}>
          <p
            className={`${size} leading-snug ${['text-xxl', 'text-xl'].includes(size) ? 'font-display' : ''}`}
          >
            {t('sentence')}
          </p>
        </Sample>
      ))}
      <Sample name={t('figures')}>
        <p className="numeral text-[4.5rem]">10</p>
        <p>
          9:00, 11:50, 450 €, <strong>+5</strong>
        </p>
      </Sample>
      <Sample name={t('prose')}>
        <div className="prose">
          <p>{t('paragraph')}</p>
          <ul>
            <li>{t('sentence')}</li>
            <li>
              <a href="#type">{t('link')}</a>
            </li>
          </ul>
          <blockquote>{t('sentence')}</blockquote>
        </div>
      </Sample>
    </Samples>
  )
}
