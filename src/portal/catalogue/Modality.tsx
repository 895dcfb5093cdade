import { useTranslations } from 'next-intl'
import type { Service } from '../answers'

/** How a session is held, in words. */
export const Modality = ({ modality }: { modality?: Service['modality'] }) => {
  const t = useTranslations('Modality')
  return t(modality ?? 'agreed')
}
