import { useTranslations } from 'next-intl'
import { buttonClass } from '@/ui/buttonClass'
import { Card } from '@/ui/Card'
import { Room } from '@/ui/drawings/Room'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'
import { cell, HeadedTable } from '@/ui/HeadedTable'
import { Samples } from './Samples'

const Table = () => {
  const t = useTranslations('Design')
  const heads = [t('when'), t('what'), t('third'), t('fourth')] as const
  return (
    <HeadedTable caption={t('table')} heads={heads}>
      {(['one', 'two'] as const).map((row, index) => (
        <tr key={row} className="border-b border-line">
          <td className={`${cell} hidden sm:table-cell`}>17</td>
          <td className={cell}>{t(`options.${row}`)}</td>
          <td className={`${cell} text-right`}>{index + 1}</td>
          <td className={`${cell} text-right`}>{10 - index}</td>
        </tr>
      ))}
    </HeadedTable>
  )
}

export const ListSamples = () => {
  const t = useTranslations('Design')
  const facts = [
    { term: t('what'), is: t('options.one') },
    { term: t('when'), is: t('options.two') },
  ]
  const action = (
    <a href="#lists" className={buttonClass()}>
      {t('leads')}
    </a>
  )
  return (
    <Samples id="lists" title={t('lists')}>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Card labelledBy="card-plain">
          <h3 id="card-plain">{t('card')}</h3>
          <Facts facts={facts} />
        </Card>
        <Card tone="moss" labelledBy="card-moss">
          <h3 id="card-moss">{t('cardFirst')}</h3>
          <p className="mt-2">{t('paragraph')}</p>
        </Card>
      </div>
      <Table />
      <EmptyState title={t('empty')} drawing={<Room />} action={action}>
        {t('emptyText')}
      </EmptyState>
    </Samples>
  )
}
