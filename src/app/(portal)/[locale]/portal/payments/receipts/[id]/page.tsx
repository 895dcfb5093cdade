import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import type { Receipt } from '@/portal/answers'
import { pageTitle } from '@/portal/frame/pageTitle'
import { ReceiptSheet } from '@/portal/receipt/ReceiptSheet'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('receipt')

type Props = { params: Promise<{ id: string }> }

const ReceiptPage = async ({ params }: Props) => {
  const { id } = await params
  const path = `/portal/payments/receipts/${encodeURIComponent(id)}`
  await requireClient(path)
  const [{ receipt }, t] = await Promise.all([
    readAnswer<{ receipt: Receipt }>(path),
    getTranslations('Receipt'),
  ])
  return (
    <>
      <PageHeader
        title={`${t(receipt.corrects ? 'noteTitle' : 'title')} ${receipt.number}`}
        above={<LocalLink href="/portal/payments">{t('back')}</LocalLink>}
      />
      <ReceiptSheet receipt={receipt} />
    </>
  )
}

export default ReceiptPage
