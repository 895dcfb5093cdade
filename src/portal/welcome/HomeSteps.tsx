import { useTranslations } from 'next-intl'

const STEPS = ['person', 'time', 'come'] as const

export const HomeSteps = ({ hours }: { hours: number }) => {
  const t = useTranslations('Welcome')
  return (
    <section id="how" aria-label={t('how')} className="border-t border-line py-14 lg:py-20">
      <ol className="grid gap-8 md:grid-cols-3">
        {STEPS.map((step, index) => (
          <li key={step} className="grid content-start gap-3">
            <span aria-hidden="true" className="numeral text-[2.6rem] text-clay">
              {index + 1}
            </span>
            <h2 className="text-l">{t(`steps.${step}.title`)}</h2>
            <p className="text-soft">{t(`steps.${step}.text`, { hours })}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
