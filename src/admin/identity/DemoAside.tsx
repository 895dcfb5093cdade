import { demoAccounts } from '@/server/demoAccounts'
import { FillButton } from '@/ui/FillButton'
import type { Words } from '../words/wordsIn'

/** In a demo practice alone: whose eyes one may borrow. */
export function DemoAside({ form, t }: { form: string; t: Words }) {
  const accounts = demoAccounts('users')
  if (!accounts[0]) return null
  return (
    <aside aria-label={t('Account.demo')} className="trs-demo">
      <p>
        {t.rich('Account.demoLead', {
          password: accounts[0].password,
          code: (words) => <code>{words}</code>,
        })}
      </p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <span>
              <code>{account.email}</code>
              <br />
              {t(`Account.demoSees.${account.email.split('@')[0] as 'owner'}`)}
            </span>
            <FillButton form={form} values={account}>
              {t('Account.demoFill')}
              <span className="sr-only"> {account.email}</span>
            </FillButton>
          </li>
        ))}
      </ul>
    </aside>
  )
}
