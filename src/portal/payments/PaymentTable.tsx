import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { cell, HeadedTable } from '@/ui/HeadedTable'
import { When } from '@/ui/When'
import type { BoughtItem, Plan } from '../answers'
import { moneyWords } from '../time/moneyWords'
import { dateWords } from '../time/timeWords'

type Props = { items: BoughtItem[]; plans: Plan[]; timeZone: string }

/** What was paid, what it bought and what became of it, with the receipt of each. */
export const PaymentTable = ({ items, plans, timeZone }: Props) => {
  const t = useTranslations('Payments')
  const locale = useLocale()
  const viewer = { locale, timeZone }
  return (
    <HeadedTable caption={t('caption')} heads={[t('when'), t('what'), t('amount'), t('receipt')]}>
      {items.map((item) => (
        <tr
          key={item.lot ?? item.receiptId}
          id={item.lot ? `lot-${item.lot}` : undefined}
          className="border-b border-line target:bg-moss-wash"
        >
          <td className={`${cell} hidden whitespace-nowrap text-soft sm:table-cell`}>
            <When at={item.paidAt}>{dateWords(item.paidAt, viewer)}</When>
          </td>
          <td className={cell}>
            <strong className="font-semibold">
              {plans.find(({ slug }) => slug === item.plan)?.name ??
                item.item ??
                t('bought', { credits: item.granted })}
            </strong>
            <span className="block text-s text-soft sm:hidden">{dateWords(item.paidAt, viewer)}</span>
            <Became item={item} timeZone={timeZone} />
          </td>
          <td className={`${cell} text-right whitespace-nowrap`}>
            {moneyWords(item.amount, item.currency, locale)}
          </td>
          <td className={`${cell} text-right`}>
            <ReceiptWays item={item} />
          </td>
        </tr>
      ))}
    </HeadedTable>
  )
}

const Became = ({ item, timeZone }: { item: BoughtItem; timeZone: string }) => {
  const t = useTranslations('Payments')
  const locale = useLocale()
  const { granted, revoked, owes, frozen, expiresAt, creditNotes, currency } = item
  const until = expiresAt ? t('expires', { date: dateWords(expiresAt, { locale, timeZone }) }) : t('forever')
  return (
    <span className="block text-s text-soft">
      {granted > 0 ? `${t('bought', { credits: granted })}, ${until}` : t('noCredits')}
      {revoked + owes > 0 && (
        <span className="block text-clay">{t('revoked', { credits: revoked + owes })}</span>
      )}
      {frozen && <span className="block text-clay">{t('frozen')}</span>}
      {creditNotes.map(({ id, number, amount }) => (
        <span key={id} className="block">
          {t('givenBack', { amount: moneyWords(-amount, currency, locale) })} ·{' '}
          <LocalLink href={`/portal/payments/receipts/${id}`}>{t('creditNote', { number })}</LocalLink>
        </span>
      ))}
    </span>
  )
}

const ReceiptWays = ({ item: { receipt, receiptId } }: { item: BoughtItem }) => {
  const t = useTranslations('Payments')
  if (receipt === null || receiptId === null)
    return <span className="text-s text-soft">{t('noReceipt')}</span>
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-4">
      <LocalLink
        href={`/portal/payments/receipts/${receiptId}`}
        aria-label={t('receiptOf', { number: receipt })}
        className="whitespace-nowrap"
      >
        {t('numbered', { number: receipt })}
      </LocalLink>
      <a href={`/api/portal/receipts/${receiptId}.pdf`} aria-label={t('pdfOf', { number: receipt })}>
        {t('pdf')}
      </a>
    </span>
  )
}
