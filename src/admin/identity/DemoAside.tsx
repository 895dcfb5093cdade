import { demoAccounts } from '@/server/demoAccounts'
import { FillButton } from '@/ui/FillButton'

const SEES: Record<string, string> = {
  'owner@demo.test': 'everything but clinical text',
  'staff@demo.test': 'sessions, clients, credits',
  'therapist@demo.test': 'own sessions and clients',
  'editor@demo.test': 'what the public reads',
}

/** In a demo practice alone: whose eyes one may borrow. */
export function DemoAside({ form }: { form: string }) {
  const accounts = demoAccounts('users')
  if (!accounts[0]) return null
  return (
    <aside aria-label="Demo accounts" className="trs-demo">
      <p>
        A demo practice. Every account has the password <code>{accounts[0].password}</code>
      </p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <span>
              <code>{account.email}</code>
              <br />
              {SEES[account.email]}
            </span>
            <FillButton form={form} values={account}>
              Fill in<span className="sr-only"> {account.email}</span>
            </FillButton>
          </li>
        ))}
      </ul>
    </aside>
  )
}
