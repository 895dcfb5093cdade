'use client'

type Props = {
  name: 'email' | 'password' | 'repeat'
  label: string
  type: 'email' | 'password'
  autoComplete: string
  hint?: string
  error?: string | undefined
}

/** A labelled input as the panel draws its own, with its hint and its error. */
export function AccountField({ name, label, type, autoComplete, hint, error }: Props) {
  const id = `field-${name}`
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={`field-type ${type === 'email' ? 'email' : 'password text'}${error ? ' error' : ''}`}>
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
