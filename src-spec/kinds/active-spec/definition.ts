import { sectionWords, titlePattern } from '../../vocabulary/language-words'
import { wordPattern } from '../../vocabulary/word-pattern'
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
  template: {
    file: 'ACTIVE_SPEC.md',
    title: 'Active specification: what is built now, by whom, and how it is known to be finished',
    path: 'ACTIVE_SPEC.md',
    isSingle: true,
  },
  folders: [],
  owns: (path) => /^(?:docs\/)?active[-_ ]?spec\.md$/i.test(path),
  required: [
    {
      name: 'Objective',
      title: wordPattern([...sectionWords('goals'), 'focus', 'mission', 'goal*', 'objective*', 'ziel*']),
      optional: true,
    },
    { name: 'Scope', title: titlePattern('scope'), optional: true },
    { name: 'Tasks', title: titlePattern('tasks'), optional: true },
  ],
  prefilledTitles: /^(?:about|how to use|rules?)\b/i,
  formTitles: /\b(?:focus|acceptance|definition of (?:done|ready)|exit criteria|non-negotiables|ground rules|provenance)\b/i,
  read: ({ path, outline }) => ({ tasks: readTasks(path, outline) }),
}
