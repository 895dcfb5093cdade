import { useTranslations } from 'next-intl'
import { type ButtonLook, buttonClass } from '@/ui/buttonClass'
import { SubmitButton } from '@/ui/SubmitButton'
import { Sample } from './Sample'
import { Samples } from './Samples'
import { waitAndReturn } from './waitAndReturn'

const LOOKS: ButtonLook[] = ['main', 'quiet', 'warn']

export const ButtonSamples = () => {
  const t = useTranslations('Design')
  return (
    <Samples id="buttons" title={t('buttons')}>
      {LOOKS.map((look) => (
        <Sample key={look} name={t(`looks.${look}`)}>
          <div className="flex flex-wrap items-center gap-3">
            <button type="button" className={buttonClass(look)}>
              {t('press')}
            </button>
            <button type="button" className={buttonClass(look, 'small')}>
              {t('small')}
            </button>
            <a href="#buttons" className={buttonClass(look)}>
              {t('leads')}
            </a>
            <button type="button" disabled className={buttonClass(look)}>
              {t('disabled')}
            </button>
          </div>
        </Sample>
      ))}
      <Sample name={t('underWay')}>
        <form action={waitAndReturn}>
          <SubmitButton>{t('wait')}</SubmitButton>
        </form>
      </Sample>
    </Samples>
  )
}
