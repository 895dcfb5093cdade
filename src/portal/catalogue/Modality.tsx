import { useTranslations } from 'next-intl'

/** How a session is held, in words. */
export const Modality = ({ modality }: { modality?: string }) => {
  const t = useTranslations('Modality')
  const key = modality as 'video'
  return modality && t.has(key) ? t(key) : (modality ?? t('agreed'))
}
