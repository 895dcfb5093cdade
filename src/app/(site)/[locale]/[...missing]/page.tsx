import type { Locale } from '@/i18n/routing'
import { leadOn } from '@/portal/site/leadOn'

type Props = { params: Promise<{ locale: Locale; missing: string[] }> }

/** Every address that no other page answers: an old one leads on. */
const MissingAddress = async ({ params }: Props) => {
  const { missing, locale } = await params
  return leadOn(`/${missing.join('/')}`, locale)
}

export default MissingAddress
