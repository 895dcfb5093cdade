import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import { EntryFrame } from '@/portal/entry/EntryFrame'
import { TokenForm } from '@/portal/entry/TokenForm'
import { verifyAddress } from '@/portal/entry/verifyAddress'
import { pageTitle } from '@/portal/frame/pageTitle'
import { Letter } from '@/ui/drawings/Letter'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export const generateMetadata = pageTitle('verify')

const VerifyPage = async ({ searchParams }: Props) => {
  const { token } = await searchParams
  const t = await getTranslations('Verify')
  const hasToken = typeof token === 'string' && token !== ''
  return (
    <EntryFrame
      title={t('title')}
      lead={t(hasToken ? 'lead' : 'noToken')}
      drawing={<Letter className="mx-auto w-full max-w-md" />}
      below={
        <p>
          {t('expired')} <LocalLink href="/sign-up">{t('signUp')}</LocalLink>
        </p>
      }
    >
      {hasToken && <TokenForm action={verifyAddress} token={token} submit={t('submit')} />}
    </EntryFrame>
  )
}

export default VerifyPage
