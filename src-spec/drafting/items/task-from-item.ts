import { appendTask } from '../../kinds/active-spec/append-task'
import { readTasks } from '../../kinds/active-spec/read-tasks'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { DocumentText } from '../../model/workspace'
import { applyEdits, type Edit } from '../../text/source'
import { answerWordsOf } from './answer-words-of'
import { findItem, type ItemReference, readItemDocument } from './item-reference'
import { settlesOnly } from './settles-only'
import { untaggedText } from './untagged-text'

export type ItemTask =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'no-item' }
  /** The plan has no task whose form a new one could take. */
  | { readonly kind: 'no-tasks'; readonly path: string }
  /** The item is a task of the plan already. */
  | { readonly kind: 'is-task' }
  | { readonly kind: 'refused' }

/**
 * The edits that append an open item to the tasks of the plan. A to-do is then settled: its tag goes, and a remark says where the
 * task is. Any other item stays open until the task is done.
 */
export function taskFromItem(document: DocumentText, plan: DocumentText, reference: ItemReference): ItemTask {
  const source = readItemDocument(document)
  const item = findItem(source, reference)
  if (!item) return { kind: 'no-item' }
  const isSame = plan.path === document.path
  const target = isSame ? source : readItemDocument(plan)
  const tasks = readTasks(plan.path, target.outline)
  const { from } = item.place.range
  if (isSame && tasks.some(({ place: { range } }) => range.from <= from && from < range.to)) return { kind: 'is-task' }
  const title = item.text
    .replace(/\s*\((?:owner|by|due)\b[^()]*\)/giu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const added = title === '' ? null : appendTask(target.outline, tasks, { title, owner: item.owner, due: item.due })
  if (!added) return { kind: 'no-tasks', path: plan.path }
  const { range, text } = untaggedText(source.text, item)
  const settled =
    item.kind === 'todo' ? [{ path: document.path, range, text: `${text} (${answerWordsOf(source.text).taskIn} ${plan.path})` }] : []
  const edits = [{ ...added, path: plan.path }, ...settled]
  const isKept = isSame
    ? settlesOnly(target, item.kind === 'todo' ? item : null, edits, 1)
    : settlesOnly(target, null, edits.slice(0, 1), 1) && (settled.length === 0 || settlesOnly(source, item, settled))
  return isKept && addsOneTask(target.text, plan.path, edits, tasks.length, title) ? { kind: 'edits', edits } : { kind: 'refused' }
}

/** Whether the plan has one task more, and that is the new one. */
function addsOneTask(text: string, path: string, edits: readonly Edit[], before: number, title: string): boolean {
  const after = applyEdits(
    text,
    edits.filter((edit) => edit.path === path),
  )
  const tasks = readTasks(path, readDocumentTree(after))
  return tasks.length === before + 1 && tasks.some((task) => !task.done && task.title !== '' && title.startsWith(task.title.slice(0, 20)))
}
