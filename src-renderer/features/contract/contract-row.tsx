import { EqualNot } from 'lucide-react'
import { memo } from 'react'
import type { Place, ContractRow as Row } from '#spec'
import { useActions } from '../../state/cockpit'
import { FieldRemedy } from './field-remedy'
import { stateWords } from './state-words'

/** One contract field: its value in SPEC, its value in ACTIVE_SPEC, and whether the two are compatible. */
export const ContractRow = memo(function ContractRow({ row: { field, active, agreement } }: { readonly row: Row }) {
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
        {field.place !== null && field.value !== '' && <Value value={field.value} place={field.place} />}
        {words !== null && <span className="contract-state">{words}</span>}
        {field.state !== 'set' && <FieldRemedy field={field} />}
      </td>
      <td>
        {active === null ? (
          <span className="contract-absent">
            <span aria-hidden="true">–</span>
            <span className="unseen">no value</span>
          </span>
        ) : (
          <Value value={active.value} place={active.place} />
        )}
      </td>
    </tr>
  )
})

/** A value as a button that opens its line. */
function Value({ value, place }: { readonly value: string; readonly place: Place }) {
  const { showPlace } = useActions()
  return (
    <button type="button" className="contract-value" dir="auto" title={`${place.path}:${place.line}`} onClick={() => showPlace(place)}>
      {value}
    </button>
  )
}
