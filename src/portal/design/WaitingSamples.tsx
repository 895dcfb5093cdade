import { useTranslations } from 'next-intl'
import { Skeleton } from '@/ui/Skeleton'
import { Sample } from './Sample'
import { Samples } from './Samples'

export const WaitingSamples = () => {
  const t = useTranslations('Design')
  return (
    <Samples id="waiting-samples" title={t('waiting')}>
      <Sample name={t('skeleton')}>
        <Skeleton />
      </Sample>
      <Sample name={t('skeletonLines')}>
        <Skeleton lines={2} title={false} />
      </Sample>
    </Samples>
  )
}
