import type { ReactNode } from 'react'
import { ActionForm } from '@/ui/ActionForm'
import type { FormAction } from '@/ui/formState'
import { SubmitButton } from '@/ui/SubmitButton'

type Props = { action: FormAction; token: string; submit: string; children?: ReactNode }

/** Opening the link of a mail changes nothing; pressing its button does, with the token it carried. */
export const TokenForm = ({ action, token, submit, children }: Props) => (
  <ActionForm action={action}>
    <input type="hidden" name="token" value={token} />
    {children}
    <SubmitButton>{submit}</SubmitButton>
  </ActionForm>
)
