import { type ComponentProps, type ReactNode, useId } from 'react'
import './field.css'

export interface FieldProps {
  readonly label: string
  /** A hint under the field. */
  readonly hint?: ReactNode
  /** What is wrong, as a sentence; replaces the hint. */
  readonly problem?: string | null
  /** At the end of the label's line, such as a counter. */
  readonly trailing?: ReactNode
}

interface Wiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

function Field({ label, hint, problem, trailing, children }: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const note = problem ?? hint
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {trailing && <span className="field-trailing tabular">{trailing}</span>}
      </div>
      {children({ id, 'aria-describedby': note ? `${id}-note` : undefined, 'aria-invalid': problem ? true : undefined })}
      {note && (
        <p id={`${id}-note`} className="field-note" data-problem={problem ? true : undefined}>
          {note}
        </p>
      )}
    </div>
  )
}

export function TextField({ label, hint, problem, trailing, ...rest }: FieldProps & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} problem={problem ?? null} trailing={trailing}>
      {(wiring) => <input type="text" spellCheck={false} {...rest} {...wiring} className="input" />}
    </Field>
  )
}

export function TextArea({ label, hint, problem, trailing, ...rest }: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} problem={problem ?? null} trailing={trailing}>
      {(wiring) => <textarea rows={3} spellCheck={false} {...rest} {...wiring} className="input" />}
    </Field>
  )
}

export interface SelectProps extends FieldProps, ComponentProps<'select'> {
  readonly options: readonly (string | { readonly value: string; readonly label: string })[]
}

export function Select({ label, hint, problem, trailing, options, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} problem={problem ?? null} trailing={trailing}>
      {(wiring) => (
        <select {...rest} {...wiring} className="input">
          {options.map((option) => {
            const { value, label: words } = typeof option === 'string' ? { value: option, label: option } : option
            return (
              <option key={value} value={value}>
                {words}
              </option>
            )
          })}
        </select>
      )}
    </Field>
  )
}

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly label: ReactNode
  readonly detail?: ReactNode
}

export function Checkbox({ label, detail, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className="checkbox">
      <input id={id} type="checkbox" aria-describedby={detail ? `${id}-note` : undefined} {...rest} />
      <label htmlFor={id}>{label}</label>
      {detail && (
        <span id={`${id}-note`} className="checkbox-detail">
          {detail}
        </span>
      )}
    </div>
  )
}
