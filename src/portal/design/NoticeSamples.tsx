import { useTranslations } from 'next-intl'
import { Count } from '@/ui/Count'
import { Notice } from '@/ui/Notice'
import { Tag } from '@/ui/Tag'
import { Ways } from '@/ui/Ways'
import { Sample } from './Sample'
import { Samples } from './Samples'

const NOTICES = ['lake', 'moss', 'honey', 'clay'] as const
const TAGS = ['plain', 'card', 'moss', 'honey', 'clay', 'lake'] as const

export const NoticeSamples = () => {
  const t = useTranslations('Design')
  const ways = [{ href: '#notices', label: t('leads') }]
  return (
    <Samples id="notices" title={t('notices')}>
      {NOTICES.map((tone) => (
        <Sample key={tone} name={t(`tones.${tone}`)}>
          <Notice tone={tone} title={t('noticeTitle')}>
            {t('paragraph')}
            {tone === 'clay' && <Ways heading={t('ways')} ways={ways} />}
          </Notice>
        </Sample>
      ))}
      <Sample name={t('tags')}>
        <p className="flex flex-wrap gap-3 rounded-card bg-moss-wash p-4">
          {TAGS.map((tone) => (
            <Tag key={tone} tone={tone}>
              {tone}
            </Tag>
          ))}
        </p>
      </Sample>
      <Sample name={t('counts')}>
        <p>
          {t('counted')}
          <Count count={3} label={t('countLabel')} />
        </p>
        <p>
          {t('counted')}
          <Count count={120} label={t('countLabel')} />
        </p>
      </Sample>
    </Samples>
  )
}
