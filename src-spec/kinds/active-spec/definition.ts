import type { KindDefinition } from '../kind'
import type { Task } from './model'
import { readTasks } from './read-tasks'

/** Today's focus: what is being built now, under the constraints that SPEC sets. */
export const activeSpec: KindDefinition<'active-spec', { readonly tasks: readonly Task[] }> = {
  kind: 'active-spec',
  label: 'active spec',
  foundAs: '`ACTIVE_SPEC.md`, in the root or in `docs/`',
  order: 3,
  isCore: true,
  precedence: 4,
  commitScope: 'active-spec',
  template: { file: 'ACTIVE_SPEC.md', title: null, path: 'ACTIVE_SPEC.md', isSingle: true },
  folders: [],
  owns: (path) => /^(?:docs\/)?active[-_ ]?spec\.md$/i.test(path),
  required: [
    { name: 'Objective', title: /objective|goal|focus|purpose|mission|ziel|目标/i, optional: true },
    { name: 'Scope', title: /scope|umfang|范围/i, optional: true },
    { name: 'Tasks', title: /task|plan|work|steps|deliverable|aufgaben|任务/i, optional: true },
  ],
  prefilledTitles: /^(?:about|how to use|rules?)\b/i,
  read: ({ path, outline }) => ({ tasks: readTasks(path, outline) }),
}
