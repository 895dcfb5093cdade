import { useTranslations } from 'next-intl'
import { DiscardDraft } from '@/ui/DiscardDraft'
import { Field } from '@/ui/Field'
import { QrPicture } from '@/ui/QrPicture'
import { ShownOnce } from '@/ui/ShownOnce'
import { AnsweredState } from './RefusedState'
import { Sample } from './Sample'
import { Samples } from './Samples'

/** No code of anybody: every third square. */
const SQUARES = Array.from({ length: 21 }, (_, row) =>
  Array.from({ length: 21 }, (__, column) => ((row * column + row) % 3 === 0 ? '1' : '0')).join(''),
)

/** What is shown this once, photographed, or taken back. */
export const OnceSamples = () => {
  const t = useTranslations('Design')
  return (
    <Samples id="once" title={t('once')}>
      <Sample name={t('shown')}>
        <AnsweredState shown="https://example.org/once">
          <ShownOnce title={t('noticeTitle')} text={t('consequence')} label={t('shown')} />
        </AnsweredState>
      </Sample>
      <Sample name={t('photographed')}>
        <QrPicture rows={SQUARES} label={t('photographed')} />
      </Sample>
      <Sample name={t('draft')}>
        <form className="grid max-w-md justify-items-end gap-3">
          <div className="w-full">
            <Field name="draft" label={t('lines')} lines={2} value={t('typed')} />
          </div>
          <DiscardDraft field="draft" discard={t('discard')} undo={t('undo')} discarded={t('undo')} />
        </form>
      </Sample>
    </Samples>
  )
}
