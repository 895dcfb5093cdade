import { useTranslations } from 'next-intl'
import type { CodeWords } from './CodeList'

/** What is said around recovery codes, for the parts that stand in the browser. */
export const useCodeWords = (): CodeWords => {
  const t = useTranslations('SecondFactor')
  return { title: t('codesTitle'), text: t('codesText'), label: t('codes') }
}
