import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/ui/Tag'
import type { BookingStatus } from '../answers'

const TONES: Record<BookingStatus, TagTone> = {
  booked: 'moss',
  completed: 'plain',
  no_show: 'clay',
  cancelled: 'plain',
  planned: 'honey',
}

export const StatusTag = ({ status }: { status: BookingStatus }) => {
  const t = useTranslations('Status')
  return <Tag tone={TONES[status]}>{t(status)}</Tag>
}
