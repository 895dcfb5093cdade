import { useTranslations } from 'next-intl'
import type { BegunTotp } from '@/contracts/secondFactor'
import { Field } from '@/ui/Field'
import { QrPicture } from '@/ui/QrPicture'

/** What an app is given, to be photographed or typed, and where the code goes that it then shows. */
export const BegunApp = ({ begun }: { begun: BegunTotp }) => {
  const t = useTranslations('SecondFactor')
  return (
    <>
      <p>{t('scan')}</p>
      <QrPicture rows={begun.picture} label={t('picture')} />
      <p>
        {t('type')} <code className="break-all font-mono">{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Field name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" required />
    </>
  )
}
