import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { CheckField } from '@/ui/CheckField'
import { ShownOnce } from '@/ui/ShownOnce'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { SubmitButton } from '@/ui/SubmitButton'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import type { FeedRow } from '../answers'
import { momentWords } from '../time/timeWords'
import { makeFeed } from './makeFeed'
import { revokeFeed } from './revokeFeed'

type Props = { feeds: FeedRow[]; timeZone: string }

/** The calendar addresses of a client: made, shown once, revoked. */
export const FeedSection = ({ feeds, timeZone }: Props) => {
  const t = useTranslations('Feeds')
  const viewer = { locale: useLocale(), timeZone }
  return (
    <>
      <ActionForm action={makeFeed} label={t('title')}>
        <ShownOnce title={t('madeTitle')} text={t('madeText')} label={t('address')} />
        <CheckField name="withNames" label={t('withNames')} hint={t('withNamesHint')} checked={false} />
        <div>
          <SubmitButton>{t('make')}</SubmitButton>
        </div>
      </ActionForm>
      <ul className="mt-6">
        {feeds.map(({ id, createdAt, withNames }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-4 border-t border-line py-4"
          >
            <span>
              {t('madeAt')} <When at={createdAt}>{momentWords(createdAt, viewer)}</When>
              {withNames && <Tag tone="moss">{t('named')}</Tag>}
            </span>
            <form action={revokeFeed}>
              <SubmitAfterAsking
                look="quiet"
                size="small"
                name="feed"
                value={id}
                question={t('revokeAsk')}
                consequence={t('revokeThen')}
                confirm={t('revoke')}
                back={t('keep')}
              >
                {t('revoke')}
              </SubmitAfterAsking>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
