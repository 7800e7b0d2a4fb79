import { requirementsOf } from '../kinds/requirements-of'
import type { DocumentKind } from '../model/document-kind'
import type { Blocker } from '../model/readiness'
import { place, startOf } from '../text/place'
import { documentsOfKind } from './feature-documents'
import type { FeatureGate, FeatureInput } from './feature-gate'

interface NeededDocument {
  readonly kind: DocumentKind
  /** Its name in the folder of the feature. */
  readonly file: string
  /** What to do without it. */
  readonly sentence: string
}

/** A gate that is closed while the feature has no document of the kind. */
export function needsDocument(
  gate: Pick<FeatureGate, 'id' | 'stage' | 'title' | 'weight'>,
  { kind, file, sentence }: NeededDocument,
): FeatureGate<never> {
  return {
    ...gate,
    blockers: (feature) =>
      documentsOfKind(feature, kind).length > 0 ? [] : [blocker(`${feature.id} has no ${file}. ${sentence}`, `${feature.path}/${file}`)],
  }
}

/** A gate that is closed while the document of the kind is missing or still a template. */
export function needsFilledDocument(
  gate: Pick<FeatureGate, 'id' | 'stage' | 'title' | 'weight'>,
  needed: NeededDocument,
): FeatureGate<'no-template-left'> {
  return { ...needsDocument(gate, needed), findings: { checks: ['no-template-left'], within: [needed.kind] } }
}

/** A gate that is closed while text of a template is left in the documents of these kinds; `marks`: the text that counts. */
export function needsOwnText(
  title: string,
  within: readonly DocumentKind[],
  marks?: (text: string) => boolean,
): FeatureGate<'no-placeholder' | 'no-template-left'> {
  const findings = { checks: ['no-placeholder', 'no-template-left'], within, ...(marks && { marks }) } as const
  return { id: 'feature-no-template-text', stage: 'DRAFT', title, weight: 2, findings }
}

/** A gate that is closed while a story or requirement of the spec has nothing that it is accepted by. */
export function needsAcceptance(id: string, title: string): FeatureGate<'story-needs-acceptance'> {
  return { id, stage: 'DRAFT', title, weight: 2, findings: { checks: ['story-needs-acceptance'], within: ['feature-spec'] } }
}

export const noError: FeatureGate<never> = {
  id: 'feature-no-error',
  stage: 'ACCEPT',
  title: 'No error and no contradiction in its documents',
  weight: 4,
  findings: { checks: 'any', least: 'error' },
}

export const tasksDone: FeatureGate<never> = {
  id: 'feature-tasks-done',
  stage: 'GO',
  title: 'Every task is done',
  weight: 4,
  blockers: (feature) => {
    const lists = documentsOfKind(feature, 'tasks')
    const all = lists.reduce((sum, { taskList }) => sum + taskList.progress.done + taskList.progress.open, 0)
    if (all === 0) return [blocker(`${feature.id} has no tasks yet. Plan them.`, lists[0]?.path ?? `${feature.path}/tasks.md`)]
    return lists.flatMap(({ taskList, path }): readonly Blocker[] => {
      const { done, open } = taskList.progress
      const first = taskList.tasks.find(({ state, isOptional }) => state !== 'done' && !isOptional)
      const count = `${open} of ${done + open} tasks of ${feature.id}`
      if (open === 0) return []
      return [{ sentence: `${count} ${open === 1 ? 'is' : 'are'} open.`, place: first?.place ?? startOf(path), finding: null }]
    })
  },
}

export const committed: FeatureGate<never> = {
  id: 'feature-committed',
  stage: 'GO',
  title: 'Its documents are committed',
  weight: 1,
  blockers: ({ documents, head, findings }) => {
    if (head === null) return 'unknown'
    const changed = documents.filter(({ path, text }) => !Object.hasOwn(head, path) || head[path] !== text)
    return changed.map(({ path }): Blocker => {
      const finding = findings.find(({ check, place }) => check === 'no-uncommitted-document' && place.path === path)
      const sentence = Object.hasOwn(head, path) ? `${path} has uncommitted changes.` : `${path} is not committed yet.`
      return { sentence, place: startOf(path), finding: finding?.id ?? null }
    })
  },
}

export function blocker(sentence: string, path: string): Blocker {
  return { sentence, place: startOf(path), finding: null }
}

/** The requirements that a change adds or modifies without a scenario. */
export function withoutScenarios({ documents }: FeatureInput): readonly Blocker[] {
  return documents.flatMap((document) =>
    requirementsOf(document)
      .filter(({ scenarios, delta }) => scenarios === 0 && (delta === 'added' || delta === 'modified'))
      .map(({ id, range }) => ({
        sentence: `"${id}" has no scenario.`,
        place: place(document.path, document.outline, range),
        finding: null,
      })),
  )
}
