import { useTranslations } from 'next-intl'
import { demoAccounts } from '@/server/demoAccounts'
import { buttonClass } from '@/ui/buttonClass'
import { FillButton } from '@/ui/FillButton'

/** In a demo practice alone: with whose address and password one may look around. */
export const DemoAside = ({ form }: { form: string }) => {
  const t = useTranslations('SignIn')
  const [account] = demoAccounts('clients')
  return (
    account && (
      <aside aria-label={t('demo')} className="mt-8 rounded-card bg-sand p-5">
        <p className="font-semibold">{t('demo')}</p>
        <p className="mt-1 text-s text-soft">{t('demoText')}</p>
        <p className="mt-3 text-s">
          <code>{account.email}</code>
          <br />
          <code>{account.password}</code>
        </p>
        <FillButton
          form={form}
          values={account}
          className={`mt-4 noscript:hidden ${buttonClass('quiet', 'small')}`}
        >
          {t('demoFill')}
        </FillButton>
      </aside>
    )
  )
}
