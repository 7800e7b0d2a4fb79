import { useEffect, useRef, useState } from 'react'
import type { TemplateOffer } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Skeleton, TextField, visibleName } from '../../ui/index'
import { TemplateChoices } from './template-choices'
import { isNamed, pathOf } from './template-path'

/**
 * A form that creates documents from templates. With `onDone`, which is called after they are written, the first of them is shown.
 * `isSecond`: something else is offered first.
 */
export function TemplateForm({ onDone, isSecond = false }: { readonly onDone?: () => void; readonly isSecond?: boolean }) {
  const { createDocuments, loadTemplates } = useActions()
  const templates = useCockpit((state) => state.templates)
  const name = useCockpit((state) => state.snapshot?.name ?? '')
  const documents = useCockpit((state) => state.snapshot?.documents.length)
  const [projectName, setProjectName] = useState(name)
  const [featureName, setFeatureName] = useState('')
  /** Offers whose checkbox the user has changed; at first only the core documents are checked. */
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({})
  const [busy, setBusy] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the offers depend on which documents exist.
  useEffect(() => void loadTemplates(), [documents])
  const form = useRef<HTMLFormElement>(null)
  const inDialog = onDone !== undefined
  const there = templates !== null
  // The dialog opens before its offers have loaded; then the first choice is focused.
  useEffect(() => {
    if (inDialog && there) form.current?.querySelector<HTMLElement>('input[type="checkbox"]')?.focus()
  }, [inDialog, there])
  if (templates === null) return <Skeleton lines={4} label="Looking for templates" />

  const offers = templates.filter(({ exists }) => !exists)
  const core = offers.filter((offer) => offer.isCore)
  const isChosen = (offer: TemplateOffer) => ticks[offer.path] ?? offer.isCore
  const chosen = offers.filter(isChosen)
  const paths = chosen.flatMap(({ path }) => pathOf(path, featureName) ?? [])
  const namesFeature = chosen.some(({ path }) => isNamed(path))
  const choices = {
    isChosen,
    pathOf: ({ path }: TemplateOffer) => pathOf(path, featureName) ?? path.replace('*', '<name>'),
    onChoose: ({ path }: TemplateOffer, ticked: boolean) => setTicks({ ...ticks, [path]: ticked }),
  }
  const reason =
    chosen.length === 0
      ? 'Choose at least one document.'
      : projectName.trim() === ''
        ? 'Give the project a name.'
        : paths.length < chosen.length
          ? 'Give the feature a name.'
          : null
  const create = async () => {
    setBusy(true)
    const done = await createDocuments(paths, projectName.trim())
    setBusy(false)
    if (done) onDone?.()
  }
  return (
    <form
      ref={form}
      className="template-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason === null && !busy) void create()
      }}
    >
      <TextField label="Project name" value={projectName} onChange={(event) => setProjectName(event.target.value)} />
      <TemplateChoices legend="Documents" offers={core} {...choices} />
      <TemplateChoices legend={core.length > 0 ? 'Also' : 'Documents'} offers={offers.filter((offer) => !offer.isCore)} {...choices} />
      {namesFeature && (
        <TextField
          label="Name of the feature"
          dir="auto"
          value={featureName}
          hint="The file is called after it."
          onChange={(event) => setFeatureName(event.target.value)}
        />
      )}
      <Existing paths={templates.filter(({ exists }) => exists).map(({ path }) => path)} />
      <div className="template-submit">
        <Button variant={isSecond ? 'secondary' : 'primary'} type="submit" reason={reason} busy={busy}>
          {chosen.length === 0 ? 'Create' : chosen.length === 1 ? 'Create 1 document' : `Create ${chosen.length} documents`}
        </Button>
      </div>
    </form>
  )
}

function Existing({ paths }: { readonly paths: readonly string[] }) {
  if (paths.length === 0) return null
  const names = paths.length === 1 ? paths[0] : `${paths.slice(0, -1).join(', ')} and ${paths.at(-1)}`
  return (
    <p className="template-existing">
      <bdi>{visibleName(names ?? '')}</bdi>{' '}
      {paths.length === 1 ? 'exists already and stays as it is.' : 'exist already and stay as they are.'}
    </p>
  )
}
