import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { HelpAtAnyHour } from './HelpAtAnyHour'
import { LanguageLinks } from './LanguageLinks'

export const Footer = ({ name }: { name: string }) => {
  const t = useTranslations('Footer')
  return (
    <footer className="mt-20 border-t border-line">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-8 text-s text-soft">
        <HelpAtAnyHour />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <LocalLink href="/prices">{t('prices')}</LocalLink>
          <LocalLink href="/privacy">{t('privacy')}</LocalLink>
          <span>{name}</span>
          <LanguageLinks label={t('language')} locale={useLocale()} />
        </div>
      </div>
    </footer>
  )
}
