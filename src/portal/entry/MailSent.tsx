import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Letter } from '@/ui/drawings/Letter'
import { EmptyState } from '@/ui/EmptyState'

/** The same words whether or not the address is known. */
export const MailSent = ({ title, text }: { title: string; text: string }) => {
  const t = useTranslations('MailSent')
  return (
    <div className="py-10">
      <EmptyState
        level={1}
        title={title}
        drawing={<Letter />}
        action={
          <>
            <p className="text-soft">{t('notThere')}</p>
            <LocalLink href="/sign-in" className={buttonClass('quiet')}>
              {t('signIn')}
            </LocalLink>
          </>
        }
      >
        {text}
      </EmptyState>
    </div>
  )
}
