import { useLocale, useTranslations } from 'next-intl'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { SubmitButton } from '@/ui/SubmitButton'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import type { SessionRow } from '../answers'
import { signOut } from '../session/signOut'
import { momentWords } from '../time/timeWords'
import { browserName } from './browserName'
import { endSession } from './endSession'

type Props = { sessions: SessionRow[]; timeZone: string }

export const SessionList = ({ sessions, timeZone }: Props) => {
  const t = useTranslations('Settings')
  const viewer = { locale: useLocale(), timeZone }
  return (
    <>
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-4 border-t border-line py-4"
          >
            <span>
              <span className="block font-semibold">
                {browserName(session.userAgent ?? '') ?? t('unknownBrowser')}
              </span>
              <span className="text-soft">
                {t('lastSeen')} <When at={session.lastSeenAt}>{momentWords(session.lastSeenAt, viewer)}</When>
              </span>
            </span>
            {session.current ? (
              <form action={signOut} className="flex flex-wrap items-center gap-3">
                <Tag tone="moss">{t('thisOne')}</Tag>
                <SubmitButton look="quiet" size="small">
                  {t('signOut')}
                </SubmitButton>
              </form>
            ) : (
              <form action={endSession}>
                <SubmitButton look="quiet" size="small" name="session" value={session.id}>
                  {t('endSession')}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endSession} className="border-t border-line pt-5">
          <SubmitAfterAsking
            look="warn"
            size="small"
            question={t('endOthersAsk')}
            consequence={t('endOthersThen')}
            confirm={t('endOthers')}
            back={t('back')}
          >
            {t('endOthers')}
          </SubmitAfterAsking>
        </form>
      )}
    </>
  )
}
