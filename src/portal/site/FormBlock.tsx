import { getTranslations } from 'next-intl/server'
import { stampAt } from '@/domain/site/enquiry'
import { derivedKey } from '@/server/derivedKey'
import { STAMP_PLACE } from '@/server/site/stampPlace'
import { isBeingKept } from '@/session/isBeingKept'
import { Notice } from '@/ui/Notice'
import { Band } from './Band'
import { BandTitle } from './BandTitle'
import { EnquiryForm } from './EnquiryForm'
import type { BlockOf, Placed } from './shown'

type Props = Placed & { block: BlockOf<'form'>; place: string; isSent: boolean }

/** A letter to the practice. A page that is kept for everybody gets its stamp when it is handed out. */
export const FormBlock = async ({ block, isFirst, anchor, place, isSent }: Props) => {
  const t = await getTranslations('Enquiry')
  const stamp = (await isBeingKept()) ? STAMP_PLACE : stampAt(Date.now(), derivedKey('enquiry'))
  return (
    <Band isFirst={isFirst} id={anchor}>
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[.8fr_1.2fr]">
        <div>
          <BandTitle title={block.title} lead={block.lead} isFirst={isFirst} />
          <p className="mt-5 text-s text-soft">{t('sealed')}</p>
        </div>
        <div className="rounded-card border border-line bg-card p-6 sm:p-8">
          {isSent ? (
            <Notice tone="moss">
              <strong className="font-semibold">{t('sentTitle')}</strong> {t('sentText')}
            </Notice>
          ) : (
            <EnquiryForm title={block.title} stamp={stamp} place={place} />
          )}
        </div>
      </div>
    </Band>
  )
}
