import { sectionWords, titlePattern } from '../../vocabulary/language-words'
import { wordPattern } from '../../vocabulary/word-pattern'
import type { KindDefinition } from '../kind'
import { identity } from './identity'
import type { Task } from './model'
import { readTasks } from './read-tasks'

/** Today's focus: what is being built now, under the constraints that SPEC sets. */
export const activeSpec: KindDefinition<'active-spec', { readonly tasks: readonly Task[] }> = {
  ...identity,
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
