export interface ListChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** A choice beside the filter of a list. Its options name it, since a label beside it would leave them too little room. */
export function ListChoice({ label, value, options, onChange }: ListChoiceProps) {
  return (
    <select className="input list-choice" aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map(({ value: one, label: words }) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  )
}
