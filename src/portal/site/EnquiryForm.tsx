import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SubmitButton } from '@/ui/SubmitButton'
import { sendEnquiry } from './sendEnquiry'

/** `title`: what stands above it, by which it is found. */
type Props = { title: string; stamp: string; place: string }

/** Works as a plain form; what a program fills in, no person sees. */
export const EnquiryForm = ({ title, stamp, place }: Props) => {
  const t = useTranslations('Enquiry')
  const field = useTranslations('Fields')
  return (
    <ActionForm action={sendEnquiry} label={title}>
      <input type="hidden" name="stamp" value={stamp} />
      <input type="hidden" name="place" value={place} />
      <div className="absolute -left-[9999px]" aria-hidden="true">
        <label>
          {t('leaveEmpty')}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Field name="name" label={field('name')} autoComplete="name" required maxLength={120} />
      <Field name="email" type="email" label={field('email')} autoComplete="email" required maxLength={254} />
      <Field
        name="message"
        label={t('message')}
        hint={t('messageHint')}
        lines={6}
        required
        maxLength={4000}
      />
      <div>
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
