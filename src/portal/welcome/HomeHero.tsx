import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Tag } from '@/ui/Tag'
import type { Catalogue, Slot } from '../answers'
import { NextFree } from './NextFree'

type Props = { catalogue: Catalogue; free: Slot[]; now: string }

export const HomeHero = ({ catalogue, free, now }: Props) => {
  const t = useTranslations('Welcome')
  const isOpen = catalogue.therapists.some(({ acceptingClients }) => acceptingClients)
  return (
    <section className="grid items-center gap-x-16 gap-y-10 py-8 lg:grid-cols-[1.15fr_.85fr] lg:py-12">
      <div>
        {isOpen && <Tag tone="moss">{t('open')}</Tag>}
        <h1 className="mt-5 text-xxl leading-[1.02] tracking-[-.03em]">
          {t.rich('title', { em: (words) => <span className="text-moss">{words}</span> })}
        </h1>
        <p className="mt-6 text-l leading-normal text-soft">{t('lead')}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <LocalLink href="/portal/book" className={buttonClass()}>
            {t('freeTimes')}
          </LocalLink>
          <a href="#how" className={buttonClass('quiet')}>
            {t('how')}
          </a>
        </div>
      </div>
      <NextFree catalogue={catalogue} free={free} now={now} />
    </section>
  )
}
