'use client'

type Props = {
  name: 'email' | 'password' | 'repeat' | 'totp'
  label: string
  type: 'email' | 'password' | 'text'
  autoComplete: string
  hint?: string
  error?: string | undefined
  /** It comes while the form is open: the writer goes on there. */
  isNew?: boolean
}

/** A labelled input as the panel draws its own, with its hint and its error. */
export function AccountField({ name, label, type, autoComplete, hint, error, isNew }: Props) {
  const id = `field-${name}`
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={`field-type ${type === 'email' ? 'email' : `${type} text`}${error ? ' error' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-type__wrap">
        <input
          id={id}
          name={name}
          type={type}
          autoComplete={autoComplete}
          required
          ref={isNew ? goThere : undefined}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
        />
      </div>
      {hint && (
        <p style={{ color: 'var(--theme-elevation-700)' }} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p style={{ color: 'var(--theme-error-600)' }} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

function goThere(input: HTMLInputElement | null) {
  input?.focus()
}
