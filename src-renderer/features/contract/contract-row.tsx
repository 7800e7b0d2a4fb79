import { EqualNot } from 'lucide-react'
import { memo } from 'react'
import type { Place, ContractRow as Row } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Tooltip, visibleName } from '../../ui/index'
import { FieldRemedy } from './field-remedy'
import { originWords } from './origin-words'
import { stateWords } from './state-words'

/** One contract field: its value in SPEC, its value in ACTIVE_SPEC, and whether the two are compatible. */
export const ContractRow = memo(function ContractRow({ row }: { readonly row: Row }) {
  const { field, active, agreement } = row
  const known = useCockpit((state) => state.contractOrigins[field.name])
  const words = stateWords(field)
  return (
    <tr data-agreement={agreement} data-state={field.state}>
      <th scope="row">
        <span dir="auto">{field.label}</span>
        {agreement === 'differs' && (
          <span className="contract-differs">
            <EqualNot className="icon" aria-hidden="true" />
            Differs
          </span>
        )}
      </th>
      <td>
        {field.place !== null && field.value !== '' && (
          <Value value={field.value} place={field.place} origin={known ? originWords(known) : null} />
        )}
        {words !== null && <span className="contract-state">{words}</span>}
        {field.state !== 'set' && <FieldRemedy field={field} />}
      </td>
      <td>{active !== null ? <Value value={active.value} place={active.place} /> : <AbsentValue row={row} />}</td>
    </tr>
  )
})

/** A value that only SPEC has can be taken over. */
function AbsentValue({ row: { field } }: { readonly row: Row }) {
  const { takeSpecValue } = useActions()
  const canTake = useCockpit(
    ({ snapshot }) => snapshot?.judgement?.hydration?.fields.some(({ name, differs }) => name === field.name && differs === null) ?? false,
  )
  return (
    <span className="contract-absent">
      <span aria-hidden="true">–</span>
      <span className="unseen">no value</span>
      {canTake && (
        <Button
          size="small"
          data-take
          aria-label={`Use ${field.value} for ${field.label}`}
          onClick={({ currentTarget }) => {
            // The row is folded once both documents agree.
            nextAfter(currentTarget)?.focus()
            void takeSpecValue(field.name)
          }}
        >
          Use
        </Button>
      )}
    </span>
  )
}

/** The next value to take, else what else the contract offers. */
function nextAfter(button: HTMLElement): HTMLElement | null {
  const table = button.closest('.contract')
  const all = [...(table?.querySelectorAll<HTMLElement>('[data-take]') ?? [])]
  const others = [...all.slice(all.indexOf(button) + 1), ...all.slice(0, all.indexOf(button))]
  return others[0] ?? table?.querySelector<HTMLElement>('.contract-fold button, .contract-value') ?? null
}

/** A value as a button that opens its line; `origin`: since when it holds. */
function Value({ value, place, origin = null }: { readonly value: string; readonly place: Place; readonly origin?: string | null }) {
  const { showPlace } = useActions()
  const at = `${visibleName(place.path)}:${place.line}`
  return (
    <Tooltip
      label={
        origin === null ? (
          at
        ) : (
          <>
            {origin}
            <br />
            {at}
          </>
        )
      }
    >
      <button type="button" className="contract-value" dir="auto" onClick={() => showPlace(place)}>
        {value}
      </button>
    </Tooltip>
  )
}
