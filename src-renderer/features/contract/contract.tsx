import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { FoundConvention } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { countMissingValues } from '../../state/selectors'
import { Button, Disclosure, Section, visibleName } from '../../ui/index'
import { ContractRow } from './contract-row'
import { foldEqualRows } from './fold-equal-rows'
import { unsetWords } from './unset-words'
import './contract.css'

const meaning = 'The contract is what SPEC fixes for all work, such as the database and the API style. ACTIVE_SPEC must agree with it.'

/** SPEC next to ACTIVE_SPEC, one row per field. */
export function Contract() {
  const { loadContractOrigins } = useActions()
  const rows = useCockpit((state) => state.snapshot?.judgement?.contract ?? null)
  const isOurs = useCockpit(({ snapshot }) => followsOurTrio(snapshot?.judgement?.conventions ?? []))
  const hasSpec = useCockpit(({ snapshot }) => snapshot?.judgement?.documents.some(({ kind }) => kind === 'technical-spec') === true)
  // It exists, and was not judged: its text cannot be read.
  const unread = useCockpit(({ snapshot }) =>
    hasSpec ? undefined : snapshot?.documents.find(({ kind }) => kind === 'technical-spec')?.path,
  )
  const [isUnfolded, setUnfolded] = useState(false)
  if (rows === null || !isOurs) return null
  if (rows.length === 0 || !hasSpec) {
    return (
      <Section title="Contract" meaning={meaning}>
        <p className="contract-none">{noneWords(hasSpec, unread)}</p>
      </Section>
    )
  }
  const set = rows.filter(({ field }) => field.state === 'set').length
  const { shown, folded } = foldEqualRows(rows)
  const ask = () => void loadContractOrigins()
  const table = (
    <table className="contract" onPointerEnter={ask} onFocus={ask}>
      <thead hidden={shown.length === 0 && !isUnfolded}>
        <tr>
          <th scope="col">
            <span className="unseen">Field</span>
          </th>
          <th scope="col">SPEC</th>
          <th scope="col">ACTIVE_SPEC</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <ContractRow key={row.field.name} row={row} />
        ))}
        {folded.length > 0 && (
          <tr className="contract-fold">
            <td colSpan={3}>
              <button type="button" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
                <ChevronRight className="icon disclosure-arrow" aria-hidden="true" />
                {folded.length === 1 ? '1 field agrees' : `${folded.length} fields agree`}
              </button>
            </td>
          </tr>
        )}
        {isUnfolded && folded.map((row) => <ContractRow key={row.field.name} row={row} />)}
      </tbody>
    </table>
  )
  const unset = unsetWords(rows)
  return (
    <Section title="Contract" meaning={meaning} count={`${set} of ${rows.length} set`} actions={<HydrateButton />}>
      {unset === null ? table : <Disclosure title={unset}>{table}</Disclosure>}
    </Section>
  )
}

function noneWords(hasSpec: boolean, unread: string | undefined): string {
  if (hasSpec) return 'SPEC has no Hydration Contract yet. Its fields appear here once it has one.'
  if (unread !== undefined) return `${visibleName(unread)} cannot be read, so its contract is unknown.`
  return 'There is no SPEC, so there is nothing to compare yet. The fields of its contract appear here.'
}

function HydrateButton() {
  const { openHydration } = useActions()
  const count = useCockpit(countMissingValues)
  if (count === 0) return null
  return (
    <Button size="small" data-hydrate onClick={openHydration}>
      {`Hydrate ACTIVE_SPEC (${count})`}
    </Button>
  )
}

/** Only SPEC has a contract: a repository of other conventions has none to show. */
function followsOurTrio(conventions: readonly FoundConvention[]): boolean {
  return conventions.length === 0 || conventions.some(({ id }) => id === 'core')
}
