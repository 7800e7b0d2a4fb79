import { useShallow } from 'zustand/react/shallow'
import type { ContractField, Place } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings } from '../../state/selectors'
import { Button, Menu } from '../../ui/index'
import { fieldRemedies } from './field-remedies'

/** The action that a field needs: "Choose…" from its options, "Add" when it is missing, "Fix…" otherwise. */
export function FieldRemedy({ field }: { readonly field: ContractField }) {
  const { applyFix, fillBlank } = useActions()
  const findings = useCockpit(useShallow((state) => fieldRemedies(field, allFindings(state))))
  const fixes = findings.flatMap((finding) => finding.fixes.map((fix, index) => ({ finding, fix, index })))
  const [first] = fixes
  if (first === undefined) return null
  if (field.state === 'missing') {
    return (
      <Button size="small" aria-label={`Add ${field.label}`} onClick={() => void applyFix(first.finding, first.index)}>
        Add
      </Button>
    )
  }
  const verb = field.state === 'menu' ? 'Choose' : 'Fix'
  return (
    <Menu
      trigger={
        <Button size="small" aria-label={`${verb} ${field.label}`}>
          {`${verb}…`}
        </Button>
      }
      items={[
        ...fixes.map(({ finding, fix, index }) => ({ label: fix.title, onSelect: () => void applyFix(finding, index) })),
        ...(field.place ? (['line', { label: 'Another value…', onSelect: () => void fillBlank(field.place as Place) }] as const) : []),
      ]}
    />
  )
}
