import { useTranslations } from 'next-intl'

/** Said above a draft, so that nobody takes it for what everybody reads. */
export const PreviewNote = () => (
  <p className="max-w-none bg-honey-wash px-5 py-2 text-center text-s text-ink" role="status">
    {useTranslations('Site')('preview')}
  </p>
)
