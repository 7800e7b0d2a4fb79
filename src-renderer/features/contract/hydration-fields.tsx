import { useId } from 'react'
import type { HydrationField } from '#spec'
import { Checkbox } from '../../ui/index'

export interface HydrationFieldsProps {
  readonly fields: readonly HydrationField[]
  readonly isTaken: (name: string, differs: string | null) => boolean
  readonly onToggle: (name: string, differs: string | null) => void
}

/** A box for each value. Those that ACTIVE_SPEC sets differently are a question of their own, and not ticked at first. */
export function HydrationFields({ fields, ...rest }: HydrationFieldsProps) {
  return (
    <div className="hydration-fields">
      <Group title="Missing in ACTIVE_SPEC" fields={fields.filter(({ differs }) => differs === null)} {...rest} />
      <Group
        title="Set differently"
        note="ACTIVE_SPEC keeps its own value unless you tick the box."
        fields={fields.filter(({ differs }) => differs !== null)}
        {...rest}
      />
    </div>
  )
}

function Group({ title, note, fields, isTaken, onToggle }: HydrationFieldsProps & { readonly title: string; readonly note?: string }) {
  const id = useId()
  if (fields.length === 0) return null
  return (
    <fieldset className="hydration-group" aria-describedby={note === undefined ? undefined : id}>
      <legend>{title}</legend>
      {note !== undefined && (
        <p id={id} className="hydration-note">
          {note}
        </p>
      )}
      {fields.map(({ name, label, value, differs }) => (
        <Checkbox
          key={name}
          checked={isTaken(name, differs)}
          onChange={() => onToggle(name, differs)}
          label={
            <>
              <bdi>{label}</bdi>: <bdi className="hydration-value">{value}</bdi>
            </>
          }
          detail={differs !== null && <>ACTIVE_SPEC says {differs}</>}
        />
      ))}
    </fieldset>
  )
}
