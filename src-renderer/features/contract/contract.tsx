import type { FoundConvention } from '#spec'
import { useCockpit } from '../../state/cockpit'
import { Section } from '../../ui/index'
import { ContractRow } from './contract-row'
import './contract.css'

/** SPEC next to ACTIVE_SPEC, one row per field. */
export function Contract() {
  const rows = useCockpit((state) => state.snapshot?.judgement?.contract ?? null)
  const isOurs = useCockpit(({ snapshot }) => followsOurTrio(snapshot?.judgement?.conventions ?? []))
  if (rows === null || !isOurs) return null
  if (rows.length === 0) {
    return (
      <Section title="Contract">
        <p className="contract-none">SPEC has no Hydration Contract yet. Its fields appear here once it has one.</p>
      </Section>
    )
  }
  const set = rows.filter(({ field }) => field.state === 'set').length
  return (
    <Section title="Contract" count={`${set} of ${rows.length} set`}>
      <table className="contract">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Field</span>
            </th>
            <th scope="col">SPEC</th>
            <th scope="col">ACTIVE_SPEC</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ContractRow key={row.field.name} row={row} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** Only SPEC has a contract: a repository of other conventions has none to show. */
function followsOurTrio(conventions: readonly FoundConvention[]): boolean {
  return conventions.length === 0 || conventions.some(({ id }) => id === 'core')
}
