import type { DocumentOf, SpecDocument } from '../kinds/document'
import { defineWorkspaceCheck } from './check'

export const noTaskOnStoppedFeature = defineWorkspaceCheck({
  id: 'no-task-on-stopped-feature',
  scope: 'workspace',
  severity: 'warning',
  what: 'An open task of ACTIVE_SPEC names a feature spec that was killed or deferred.',
  why: 'Somebody builds what was decided against.',
  remedy: 'Drop the task, or change the status of the feature.',
  examples: [
    { documents: { 'specs/berths.md': berths('Building'), 'ACTIVE_SPEC.md': tasks('Build the list of SPEC-014', 'open') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Killed'), 'ACTIVE_SPEC.md': tasks('Build the list of SPEC-014', 'done') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Killed'), 'ACTIVE_SPEC.md': tasks('Build the list of SPEC-0145', 'open') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Killed'), 'ACTIVE_SPEC.md': tasks('Remove the code of SPEC-014', 'open') }, finds: [] },
    {
      documents: { 'specs/berths.md': berths('Deferred'), 'ACTIVE_SPEC.md': tasks('Build a rope list instead of SPEC-014', 'open') },
      finds: [],
    },
    {
      documents: { 'specs/berths.md': berths('Killed'), 'ACTIVE_SPEC.md': tasks('Build the list of SPEC-014', 'open') },
      finds: ['Build the list of SPEC-014'],
    },
    {
      documents: { 'specs/berths.md': berths('Deferred until May'), 'ACTIVE_SPEC.md': tasks('SPEC-014: list of berths', 'open') },
      finds: ['SPEC-014: list of berths'],
    },
  ],
  isRelevant: ({ kind }) => kind === 'feature-spec',
  *find({ active, documents }) {
    if (!active || active.isTemplate) return
    const stopped = documents.filter(isStopped)
    if (stopped.length === 0) return
    const others = new Set(documents.filter((document) => !isStopped(document)).flatMap((document) => idOf(document) ?? []))
    for (const { title, done, place } of active.tasks) {
      if (done || about.test(title)) continue
      const feature = stopped.find((document) => {
        const id = idOf(document)
        return id !== null && !others.has(id) && names(title, id)
      })
      if (!feature?.feature.statusPlace) continue
      const message = `This task works on ${feature.feature.head.id?.value}, whose status is "${feature.feature.rawStatus}". Drop the task, or change the status.`
      yield { message, place, related: [feature.feature.statusPlace], key: title }
    }
  },
})

/** The task ends the feature, or takes it up again. */
const about =
  /\b(?:remov|delet|clean|archiv|roll(?:ing)? ?back|revert|retir|drop|clos|decommission|undo|revi[sev]|resum|reconsider|replac|instead|supersed|announc|document|postpon|defer|kill|cancel|migrat|after|without)\w*|entfern|lösch|statt|删除|移除|替代/iu

function isStopped(document: SpecDocument): document is DocumentOf<'feature-spec'> {
  return document.kind === 'feature-spec' && !document.isTemplate && ['killed', 'deferred'].includes(document.feature.status)
}

function idOf(document: SpecDocument): string | null {
  const id = document.kind === 'feature-spec' ? (document.feature.head.id?.value.trim() ?? '') : ''
  return /^[\p{L}]{1,20}[-_ ]?\d{1,6}$/u.test(id) ? id.toLowerCase() : null
}

function names(title: string, id: string): boolean {
  const text = title.toLowerCase()
  const at = text.indexOf(id)
  return at >= 0 && !/[\p{L}\p{N}-]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + id.length))
}

function berths(status: string): string {
  return `# Berths\n\n| Field | Value |\n|---|---|\n| Spec ID | SPEC-014 |\n| Status | ${status} |\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n`
}

function tasks(task: string, status: string): string {
  return `# Now\n\nSell boats.\n\n## Tasks\n| Task | Owner | Due | Acceptance | Status |\n|---|---|---|---|---|\n| ${task} | @ana | 2026-07-01 | It works | ${status} |\n`
}
