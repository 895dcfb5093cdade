import { useTranslations } from 'next-intl'
import { SiteNote } from './SiteNote'

/** Said above a draft, so that nobody takes it for what everybody reads. */
export const PreviewNote = () => <SiteNote>{useTranslations('Site')('preview')}</SiteNote>
