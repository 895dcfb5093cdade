import { useTranslations } from 'next-intl'
import { AccountMenu } from '@/ui/AccountMenu'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { Sample } from './Sample'
import { Samples } from './Samples'
import { waitAndReturn } from './waitAndReturn'

export const AskingSamples = () => {
  const t = useTranslations('Design')
  const question = {
    question: t('question'),
    consequence: t('consequence'),
    confirm: t('confirm'),
    back: t('back'),
  }
  return (
    <Samples id="asking" title={t('asking')}>
      <Sample name={t('dialog')}>
        <form action={waitAndReturn}>
          <SubmitAfterAsking {...question} look="warn">
            {t('press')}
          </SubmitAfterAsking>
        </form>
      </Sample>
      <Sample name={t('menu')}>
        <form id="sample-out" action={waitAndReturn} hidden />
        <AccountMenu
          href="#asking"
          label={t('menu')}
          person={{ name: 'Ada Martin', email: 'ada@example.org' }}
          links={[{ href: '#asking', label: t('leads') }]}
          signOut={t('press')}
          signOutForm="sample-out"
        />
      </Sample>
    </Samples>
  )
}
