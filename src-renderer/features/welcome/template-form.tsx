import { useEffect, useId, useState } from 'react'
import { createDocuments, loadTemplates } from '../../state/actions'
import { useCockpit } from '../../state/cockpit'
import { Button, Checkbox, Skeleton, TextField } from '../../ui'

/** Chooses documents to be made from templates. `onDone` is called once they are written. */
export function TemplateForm({ onDone }: { readonly onDone?: () => void }) {
  const templates = useCockpit((state) => state.templates)
  const name = useCockpit((state) => state.snapshot?.name ?? '')
  const documents = useCockpit((state) => state.snapshot?.documents.length)
  const [projectName, setProjectName] = useState(name)
  const [left, setLeft] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const form = useId()

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered depends on which documents exist.
  useEffect(() => void loadTemplates(), [documents])
  if (templates === null) return <Skeleton lines={4} label="Looking for templates" />

  const chosen = templates.filter(({ path, exists }) => !exists && !left.includes(path)).map(({ path }) => path)
  const reason = chosen.length === 0 ? 'Choose at least one document.' : projectName.trim() === '' ? 'Give the project a name.' : null
  const create = async () => {
    setBusy(true)
    const done = await createDocuments(chosen, projectName.trim())
    setBusy(false)
    if (done) onDone?.()
  }
  return (
    <form
      className="template-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason === null && !busy) void create()
      }}
    >
      <TextField label="Project name" value={projectName} onChange={(event) => setProjectName(event.target.value)} />
      <fieldset aria-labelledby={`${form}-documents`}>
        <legend id={`${form}-documents`}>Documents</legend>
        {templates.map(({ path, title, exists }) => (
          <Checkbox
            key={path}
            label={path}
            detail={exists ? 'Exists already; it stays as it is.' : title}
            checked={!exists && !left.includes(path)}
            disabled={exists}
            onChange={(event) => setLeft(event.target.checked ? left.filter((other) => other !== path) : [...left, path])}
          />
        ))}
      </fieldset>
      <Button variant="primary" type="submit" reason={reason} busy={busy}>
        {chosen.length === 1 ? 'Create 1 document' : `Create ${chosen.length} documents`}
      </Button>
    </form>
  )
}
