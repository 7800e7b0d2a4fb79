import { CircleCheck } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import type { NextAction as Action, Finding } from '#spec'
import type { Actions } from '../../state/actions'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentByPath, documentCount, findingById, keepsRecordsAlone, pendingOperation } from '../../state/selectors'
import { Button, Menu, Section } from '../../ui/index'
import { MergeButtons } from './operation-step'
import './next-action.css'

/** A sentence of more characters needs more than two lines of the usual size. */
const longSentence = 70

/** What the user should do now: one sentence, one button. */
export function NextAction() {
  const next = useCockpit((state) => state.snapshot?.judgement?.next ?? null)
  const operation = useCockpit(useShallow(pendingOperation))
  // Blanks are counted where they are listed: a number here would rise from step to step of filling a template.
  const isBlank = useCockpit((state) => findingById(state, next?.finding ?? null)?.toFill !== undefined)
  if (next === null) return null
  const isCounted = (next.kind === 'show-finding' || next.kind === 'answer') && !isBlank && next.remaining > 1
  if (operation !== null && operation.sentence !== null) {
    return (
      <Section title="Next action" className="next">
        <p className="next-sentence selectable">{operation.sentence}</p>
        {operation.isMerge && (
          <div className="next-buttons">
            <MergeButtons isResolved />
          </div>
        )}
      </Section>
    )
  }
  return (
    <Section title="Next action" className="next" {...(isCounted ? { count: `1 of ${next.remaining}` } : {})}>
      {next.kind === 'nothing' ? (
        <p className="next-sentence" data-calm>
          <CircleCheck className="icon" aria-hidden="true" />
          {next.sentence}
        </p>
      ) : (
        <>
          <p className="next-sentence selectable" dir="auto" data-long={next.sentence.length > longSentence || undefined}>
            {next.sentence}
          </p>
          <div className="next-buttons">
            <Step next={next} />
            {operation !== null && <MergeButtons isResolved={false} />}
          </div>
        </>
      )}
    </Section>
  )
}

/**
 * The same in one line, for windows in which the readiness column is a drawer. Its place is kept until the first judgement, so that
 * the text does not move; nothing when there is nothing to do.
 */
export function NextActionLine() {
  const isWithoutStage = useCockpit(keepsRecordsAlone)
  const next = useCockpit((state) => state.snapshot?.judgement?.next ?? null)
  const operation = useCockpit(useShallow(pendingOperation))
  if (next !== null && operation !== null && operation.sentence !== null) {
    return (
      <section className="next-line" aria-label="Next action">
        <p className="next-line-sentence" title={operation.sentence}>
          {operation.sentence}
        </p>
        {operation.isMerge && <MergeButtons isResolved isLine />}
      </section>
    )
  }
  if (next === null) return <div className="next-line" aria-hidden="true" />
  if (next.kind === 'nothing' || isWithoutStage) return null
  return (
    <section className="next-line" aria-label="Next action">
      <p className="next-line-sentence" dir="auto" title={next.sentence}>
        {next.sentence}
      </p>
      <Step next={next} isLine />
    </section>
  )
}

/** The button of the next action. Several fixes are offered in a menu, a single fix as a second button. */
function Step({ next, isLine = false }: { readonly next: Action; readonly isLine?: boolean }) {
  const actions = useActions()
  const finding = useCockpit((state) => findingById(state, next.finding))
  const size = isLine ? 'small' : 'normal'
  const { applyFix, fillBlank, offerTemplates, showFinding } = actions
  const bare = useCockpit((state) => documentCount(state.snapshot) === 0)
  const exists = useCockpit((state) => next.place !== undefined && documentByPath(state.snapshot, next.place.path) !== null)
  const fixes = (next.kind === 'show-finding' && finding?.fixes) || []
  if (finding !== null && fixes.length > 1) {
    return (
      <Menu
        trigger={
          <Button variant="primary" size={size}>
            {next.button}
          </Button>
        }
        items={[
          ...fixes.map((fix, index) => ({ label: fix.title, onSelect: () => void applyFix(finding, index) })),
          'line',
          ...(finding.toFill ? [{ label: 'Another value…', onSelect: () => void fillBlank(finding.place) }] : []),
          { label: 'Show the line', onSelect: () => void showFinding(finding) },
        ]}
      />
    )
  }
  const [fix] = fixes
  // What it would open is on the screen already, with a button of its own.
  if (bare && (next.kind === 'create-documents' || next.kind === 'restore-document')) return null
  if (next.kind === 'show-place' && !exists) return null
  return (
    <>
      <Button variant="primary" size={size} onClick={() => start(actions, next, finding)}>
        {next.button}
      </Button>
      {next.kind === 'restore-document' && !isLine && <Button onClick={offerTemplates}>Create from templates…</Button>}
      {finding !== null && fix && (
        <Button size={size} onClick={() => void applyFix(finding)}>
          {fix.title}
        </Button>
      )}
      {finding !== null && next.kind === 'answer' && !isLine && <Button onClick={() => void showFinding(finding)}>Show</Button>}
    </>
  )
}

function start(
  { askAnswer, draftDecision, fillBlank, offerTemplates, openHydration, restoreDocuments, runCommand, showFinding, showPlace }: Actions,
  next: Action,
  finding: Finding | null,
): void {
  switch (next.kind) {
    case 'show-finding':
      if (finding !== null) void showFinding(finding)
      return
    case 'show-place':
      if (next.place !== undefined) void showPlace(next.place)
      return
    case 'fill':
      if (next.place !== undefined) void fillBlank(next.place)
      return
    case 'answer':
      if (finding !== null) void askAnswer(finding.id)
      return
    case 'hydrate':
      return openHydration()
    case 'create-documents':
      return offerTemplates()
    case 'restore-document':
      if (next.place !== undefined) void restoreDocuments([next.place.path])
      return
    case 'decide':
      return void draftDecision()
    case 'commit':
      return void runCommand('commit')
    case 'nothing':
      return
  }
}
