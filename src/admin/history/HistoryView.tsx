import { PanelPage, type ViewProps } from '../panel/PanelPage'
import { wordsIn } from '../words/wordsIn'
import { HistoryList } from './HistoryList'

/** `/admin/history/:client`: all that this user may see of one client, the newest first. */
export function HistoryView(view: ViewProps) {
  const t = wordsIn(view.initPageResult.req.i18n)
  const client = String([view.params?.segments ?? []].flat()[1] ?? '')
  return (
    <PanelPage
      view={view}
      place={`/history/${encodeURIComponent(client)}`}
      title={t('History.title')}
      className="trs-audit"
    >
      {({ user, payload, i18n, asked }) => (
        <HistoryList payload={payload as never} {...{ user, i18n, client }} before={asked.before} />
      )}
    </PanelPage>
  )
}
