import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import type { Decision, DecisionDraft } from '#spec'
import { useCockpit } from '../../state/cockpit'
import { TextArea, TextField } from '../../ui/index'
import { UndecidedChanges } from './undecided-changes'
import type { DecisionFormState } from './use-decision-form'

const noDecisions: readonly Decision[] = []

export function DecisionForm({ form, onRecord }: { readonly form: DecisionFormState; readonly onRecord: () => void }) {
  const { draft, problems, rejectedCount, write } = form
  const home = useCockpit((state) => state.decisionHome)
  const root = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (rejectedCount > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [rejectedCount])
  if (draft === null) return null
  // A record has the fields of the newest record, so a field that would not be written is not shown.
  const keeps = (field: 'type' | 'scope') => home?.kind !== 'record' || home.keeps.includes(field)
  const sections = home?.kind === 'record' ? home.sections : []
  const bind = (name: Exclude<keyof DecisionDraft, 'extra'>) => ({
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) => write({ [name]: event.target.value }),
  })
  return (
    <form
      ref={root}
      className="decision-form"
      onSubmit={(event) => {
        event.preventDefault()
        onRecord()
      }}
    >
      <UndecidedChanges />
      <TextField label="What was decided" autoFocus={draft.title === ''} dir="auto" problem={problems.title ?? null} {...bind('title')} />
      <TextArea
        label="Why"
        autoFocus={draft.title !== ''}
        rows={4}
        dir="auto"
        problem={problems.rationale ?? null}
        {...bind('rationale')}
      />
      <Fields>
        <TextField
          label="Id"
          problem={problems.id ?? null}
          hint={form.keepsIds ? 'The next free id.' : home?.kind === 'record' ? 'Not kept here.' : 'Not kept in this log.'}
          {...bind('id')}
        />
        <TextField label="Date" problem={problems.date ?? null} {...bind('date')} />
        {keeps('type') && (
          <Suggesting from="type">{(list) => <TextField label="Type" list={list} dir="auto" {...bind('type')} />}</Suggesting>
        )}
        <Suggesting from="rawStatus">
          {(list) => <TextField label="Status" list={list} dir="auto" problem={problems.status ?? null} {...bind('status')} />}
        </Suggesting>
      </Fields>
      {keeps('scope') && <TextField label="Scope" dir="auto" {...bind('scope')} />}
      {Object.entries(draft.extra).map(([header, value]) => {
        const field = {
          label: header,
          dir: 'auto',
          value,
          onChange: (event: { readonly target: { readonly value: string } }) =>
            write({ extra: { ...draft.extra, [header]: event.target.value } }),
        }
        if (sections.includes(header)) return <TextArea key={header} rows={2} hint="Left out while it is empty." {...field} />
        return <TextField key={header} {...field} />
      })}
      <button type="submit" hidden />
    </form>
  )
}

function Fields({ children }: { readonly children: ReactNode }) {
  return <div className="decision-fields">{children}</div>
}

/** Suggests the values that the log has used so far. */
function Suggesting({ from, children }: { readonly from: 'type' | 'rawStatus'; readonly children: (list: string) => ReactNode }) {
  const id = useId()
  const decisions = useCockpit((state) => state.snapshot?.judgement?.decisions ?? noDecisions)
  const words = useMemo(
    () => [...new Set(decisions.map((decision) => decision[from]))].filter((word) => word !== '').slice(0, 30),
    [decisions, from],
  )
  return (
    <>
      {children(id)}
      <datalist id={id}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  )
}
