import { useLocale, useTranslations } from 'next-intl'
import { localPath } from '@/i18n/localPath'
import { Count } from '@/ui/Count'
import { CurrentLink } from '@/ui/CurrentLink'
import { PlaceLink } from '@/ui/PlaceLink'
import { SkipLink } from '@/ui/SkipLink'
import { Sample } from './Sample'
import { Samples } from './Samples'

const HERE = '/design'
const ELSEWHERE = '/prices'

/** What leads through pages: where one is, and where one could be. */
export const WaySamples = () => {
  const t = useTranslations('Design')
  const locale = useLocale()
  const places = [
    { path: HERE, icon: 'home', label: t('here') },
    { path: ELSEWHERE, icon: 'message', label: t('elsewhere') },
  ] as const
  return (
    <Samples id="ways" title={t('waysThrough')}>
      <Sample name={t('row')}>
        <nav aria-label={t('row')} className="flex gap-6">
          {places.map(({ path, label }) => (
            <CurrentLink key={path} path={path} href={localPath(locale, path)}>
              {label}
            </CurrentLink>
          ))}
        </nav>
      </Sample>
      <Sample name={t('places')}>
        <nav aria-label={t('places')} className="flex gap-6">
          {places.map(({ path, icon, label }) => (
            <PlaceLink
              key={path}
              {...{ path, icon, label }}
              href={localPath(locale, path)}
              count={path === ELSEWHERE && <Count count={3} label={t('countLabel')} />}
            />
          ))}
        </nav>
      </Sample>
      <Sample name={t('skip')}>
        <SkipLink>{t('leads')}</SkipLink>
        <p className="text-s text-soft">{t('skipText')}</p>
      </Sample>
    </Samples>
  )
}
