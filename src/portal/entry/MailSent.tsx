import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Letter } from '@/ui/drawings/Letter'
import { EmptyState } from '@/ui/EmptyState'
import { addressOf } from '../week/addressOf'

type Props = { title: string; text: string; next?: string; children?: ReactNode }

/** The same words whether or not the address is known. `next`: where its reader was on the way to. */
export const MailSent = ({ title, text, next, children }: Props) => {
  const t = useTranslations('MailSent')
  return (
    <div className="py-10">
      <EmptyState
        level={1}
        title={title}
        drawing={<Letter />}
        action={
          <>
            {children}
            <p className="text-soft">{t('notThere')}</p>
            <LocalLink href={addressOf('/sign-in', { next })} className={buttonClass('quiet')}>
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
