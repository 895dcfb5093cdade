import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Card } from '@/ui/Card'
import { Facts } from '@/ui/Facts'
import { When } from '@/ui/When'
import type { Receipt } from '../answers'
import { moneyWords } from '../time/moneyWords'
import { dateWords } from '../time/timeWords'

/** A receipt or credit note as a page: the same that its PDF says, days by the practice's clock. */
export const ReceiptSheet = ({ receipt }: { receipt: Receipt }) => {
  const t = useTranslations('Receipt')
  const locale = useLocale()
  const viewer = { locale, timeZone: receipt.timeZone }
  const day = (at: string) => <When at={at}>{dateWords(at, viewer)}</When>
  const amount = moneyWords(receipt.amount, receipt.currency, locale)
  const { corrects, taxNumber } = receipt
  const facts = [
    { term: t(corrects ? 'noteNumber' : 'number'), is: receipt.number },
    ...(corrects ? [{ term: t('corrects'), is: <OtherReceipt {...corrects} /> }] : []),
    { term: t('issued'), is: day(receipt.issuedAt) },
    { term: t(corrects ? 'givenBack' : 'paid'), is: day(receipt.paidAt) },
    ...(taxNumber ? [{ term: t('taxNumber'), is: taxNumber }] : []),
    { term: t('for'), is: receipt.client },
    { term: t('reference'), is: <span className="break-all">{receipt.evidence}</span> },
  ]
  return (
    <Card className="max-w-2xl">
      <p className="text-soft">
        {receipt.practice}
        {receipt.address.map((line) => (
          <span key={line} className="block text-s">
            {line}
          </span>
        ))}
      </p>
      <Facts facts={facts} />
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="text-s text-soft">
          <tr className="border-b border-line">
            <th className="py-3 font-normal">{t('item')}</th>
            <th className="py-3 text-right font-normal">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="border-b border-line">
            <td className="py-3">{receipt.item}</td>
            <td className="py-3 text-right">{amount}</td>
          </tr>
          <tr>
            <th className="py-3 text-left font-semibold" scope="row">
              {t('total')}
            </th>
            <td className="py-3 text-right font-semibold">{amount}</td>
          </tr>
        </tbody>
      </table>
      <p className="mt-5 text-s text-soft">{receipt.taxText}</p>
      <p className="mt-2 mb-6 text-s text-soft">{t(corrects ? 'noteThanks' : 'thanks')}</p>
      <a href={`/api/portal/receipts/${receipt.id}.pdf`} className={buttonClass('quiet')}>
        {t('download')}
      </a>
    </Card>
  )
}

const OtherReceipt = ({ id, number }: { id: string; number: number }) => (
  <LocalLink href={`/portal/payments/receipts/${id}`}>{number}</LocalLink>
)
