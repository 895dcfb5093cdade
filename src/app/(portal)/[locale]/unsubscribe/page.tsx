import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import { EntryFrame } from '@/portal/entry/EntryFrame'
import { stopNotices } from '@/portal/entry/stopNotices'
import { TokenForm } from '@/portal/entry/TokenForm'
import { pageTitle } from '@/portal/frame/pageTitle'
import { Letter } from '@/ui/drawings/Letter'

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string | string[] }> }

export const generateMetadata = pageTitle('unsubscribe')

const UnsubscribePage = async ({ searchParams }: Props) => {
  const { token, done } = await searchParams
  const t = await getTranslations('Unsubscribe')
  const hasToken = typeof token === 'string' && token !== ''
  const lead = hasToken ? 'lead' : done ? 'done' : 'noToken'
  return (
    <EntryFrame
      title={t('title')}
      lead={t(lead)}
      drawing={<Letter className="mx-auto w-full max-w-md" />}
      below={
        <p>
          {t('more')} <LocalLink href="/portal/settings#notices">{t('settings')}</LocalLink>
        </p>
      }
    >
      {hasToken && <TokenForm action={stopNotices} token={token} submit={t('submit')} />}
    </EntryFrame>
  )
}

export default UnsubscribePage
