import { lowerCase } from '../kinds/decision-log/ids'
import { nextDecisionId } from '../kinds/decision-log/index'
import type { Decision, DecisionLog } from '../kinds/decision-log/model'
import { unusedId } from '../kinds/decision-log/unused-id'
import type { Fix } from '../model/finding'
import { type MergeBlock, mergeMarkers } from '../reading/merge-markers'
import { place } from '../text/place'
import { applyEdits, type Edit, type Range } from '../text/source'
import { defineDocumentCheck } from './check'

export const noMergeMarker = defineDocumentCheck({
  id: 'no-merge-marker',
  scope: 'document',
  kinds: null,
  inTemplates: true,
  inArchives: true,
  severity: 'error',
  policy: { blocks: 'merged-text' },
  nextAction: { kind: 'show-finding', button: 'Choose a version…' },
  what: 'A merge-conflict marker is left in the text.',
  why: 'Two versions of the same statement are in the text, and neither is in force.',
  remedy:
    'Keep the right version and delete the markers. The fixes keep the first version, the second one, or both; a second decision with the same id gets the next free one.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n```\n<<<<<<< HEAD\n=======\n>>>>>>> other\n```\n\nHeading\n=======\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\nBoats\n>>>>>>> other\n' }, finds: ['>>>>>>> other'] },
    {
      documents: { 'SPEC.md': '# Shop\n\n<<<<<<< HEAD\nBoats\n=======\nShips\n>>>>>>> other\n' },
      finds: ['<<<<<<< HEAD'],
      fixed: { 'SPEC.md': '# Shop\n\nBoats\n' },
    },
    {
      documents: { 'SPEC.md': '# Shop\n\n<<<<<<< HEAD\nBoats\n=======\nSail.\n=======\nShips\n>>>>>>> other\n' },
      finds: ['<<<<<<< HEAD'],
      fixed: {},
    },
    {
      documents: { 'DECISION_LOG.md': log('<<<<<<< HEAD', row('D-002', 'boats'), '=======', row('D-002', 'ships'), '>>>>>>> other', '') },
      finds: ['<<<<<<< HEAD'],
      fixed: { 'DECISION_LOG.md': log(row('D-002', 'boats'), row('D-003', 'ships'), '') },
    },
    {
      documents: { 'DECISION_LOG.md': log('<<<<<<< HEAD', row('D-002', 'boats'), '=======', row('D-002', 'Boats'), '>>>>>>> other', '') },
      finds: ['<<<<<<< HEAD'],
      fixed: { 'DECISION_LOG.md': log(row('D-002', 'boats'), '') },
    },
  ],
  *find(document) {
    const { outline, path, text } = document
    const { blocks, alone } = mergeMarkers(outline)
    const decisions = document.kind === 'decision-log' ? entriesOf(document.log) : []
    for (const block of blocks) {
      yield {
        message: 'This merge conflict is not resolved. Keep one version and delete the markers.',
        place: place(path, outline, block.begin),
        related: [place(path, outline, block.end)],
        fixes: keeping(path, text, block, decisions),
        key: `${block.ours.name}\n${block.theirs.name}`,
      }
    }
    for (const range of alone) {
      yield {
        message: 'A merge-conflict marker is left here. Delete it, and check whether the text around it is still right.',
        place: place(path, outline, range),
        key: text.slice(range.from, range.to),
      }
    }
  },
})

/**
 * Fixes that keep one version, or both in order. None where a second `=======` makes the end of a version ambiguous. Where both
 * versions record different decisions under one id, keeping both with a new id comes first, since a log loses no
 * decision; keeping both as they are would only repeat the id.
 */
function keeping(path: string, text: string, block: MergeBlock, decisions: readonly Decision[]): readonly Fix[] {
  const { ours, theirs, whole } = block
  if ((text.slice(whole.from, whole.to).match(/^={7}[ \t]*\r?$/gm)?.length ?? 0) !== 1) return []
  const first = text.slice(ours.range.from, ours.range.to)
  const second = text.slice(theirs.range.from, theirs.range.to)
  const fix = (title: string, kept: string): Fix => ({ title, edits: [{ path, range: whole, text: kept }] })
  const renumbered = renumber(second, block, text, decisions)
  const [taken, again] = [ours, theirs].map((version) => decisionsWithin(decisions, version).map(({ id }) => lowerCase(id)))
  const isRepeated = again?.some((id) => taken?.includes(id)) === true
  return [
    ...(renumbered === null ? [] : [fix(`Keep both, the second becomes ${renumbered.ids.join(' and ')}`, `${first}${renumbered.text}`)]),
    fix(ours.name === theirs.name ? 'Keep the first version' : `Keep the version of ${ours.name}`, first),
    fix(ours.name === theirs.name ? 'Keep the second version' : `Keep the version of ${theirs.name}`, second),
    ...(isRepeated ? [] : [fix('Keep both', `${first}${second}`)]),
  ]
}

/** Rows with a blank are entries of the log too, and take their ids. */
function entriesOf({ begun, decisions }: DecisionLog): readonly Decision[] {
  return begun.length === 0 ? decisions : [...begun.map(({ decision }) => decision), ...decisions]
}

function decisionsWithin(decisions: readonly Decision[], { range }: MergeBlock['ours']): readonly Decision[] {
  return decisions.filter(({ idPlace }) => idPlace !== null && range.from <= idPlace.range.from && idPlace.range.to <= range.to)
}

/** The second version with new ids for decisions whose id the first one gives to another; null where no id is given twice. */
function renumber(
  second: string,
  { ours, theirs }: MergeBlock,
  text: string,
  decisions: readonly Decision[],
): { readonly text: string; readonly ids: readonly string[] } | null {
  const taken = new Map(decisionsWithin(decisions, ours).map((decision) => [lowerCase(decision.id), decision]))
  const used = decisions.map(({ id }) => id)
  const ids: string[] = []
  const edits: Edit[] = []
  for (const { id, title, idPlace } of decisionsWithin(decisions, theirs)) {
    const other = taken.get(lowerCase(id))
    if (other === undefined || idPlace === null || other.title.toLowerCase() === title.toLowerCase()) continue
    const next = unusedId(nextDecisionId(used), text)
    used.push(next)
    ids.push(next)
    edits.push({ path: '', range: relativeTo(theirs.range.from, idPlace.range), text: next })
  }
  return ids.length === 0 ? null : { text: applyEdits(second, edits), ids }
}

function relativeTo(start: number, { from, to }: Range): Range {
  return { from: from - start, to: to - start }
}

function log(...lines: readonly string[]): string {
  return ['# Decisions', '', '| ID | Date | Decision | Status |', '|---|---|---|---|', row('D-001', 'oars'), ...lines].join('\n')
}

function row(id: string, what: string): string {
  return `| ${id} | 2026-02-20 | Use ${what} | Active |`
}
