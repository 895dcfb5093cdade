import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { CheckField } from '@/ui/CheckField'
import { Field } from '@/ui/Field'
import { FileField } from '@/ui/FileField'
import { SelectField } from '@/ui/SelectField'
import { SubmitButton } from '@/ui/SubmitButton'
import { RefusedState } from './RefusedState'
import { refuseAll } from './refuseAll'
import { Sample } from './Sample'
import { Samples } from './Samples'

const Fields = () => {
  const t = useTranslations('Design')
  const groups = [
    { options: ['one', 'two'].map((value) => ({ value, label: t(`options.${value as 'one'}`) })) },
  ]
  return (
    <>
      <Field name="text" label={t('field')} hint={t('hint')} value={t('typed')} />
      <Field name="long" label={t('lines')} lines={3} />
      <SelectField name="choice" label={t('select')} value="one" groups={groups} />
    </>
  )
}

/** Every kind of answer: at rest, refused, and in a form that can be sent to see it being refused. */
export const FieldSamples = () => {
  const t = useTranslations('Design')
  return (
    <Samples id="fields" title={t('fields')}>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <ActionForm action={refuseAll} label={t('form')}>
          <Fields />
          <CheckField name="yes" label={t('check')} hint={t('hint')} checked />
          <div>
            <SubmitButton>{t('send')}</SubmitButton>
          </div>
        </ActionForm>
        <div className="grid content-start gap-6">
          <RefusedState fault={t('fault')}>
            <Fields />
          </RefusedState>
        </div>
      </div>
      <Sample name={t('files')}>
        <FileField
          name="files"
          label={t('files')}
          hint={t('hint')}
          accept=".pdf"
          filesMax={5}
          bytesMax={10_000_000}
          tooMuch={t('fault')}
        />
      </Sample>
    </Samples>
  )
}
