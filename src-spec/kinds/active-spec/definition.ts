import type { KindDefinition } from '../kind'

/** Today's focus: what is being built now, under the constraints that SPEC sets. */
export const activeSpec: KindDefinition = {
  kind: 'active-spec',
  label: 'Active specification',
  precedence: 4,
  owns: (path) => /^(?:docs\/)?active[-_ ]?spec\.md$/i.test(path),
  required: [
    { name: 'Objective', title: /objective|goal|focus|purpose|mission|ziel|目标/i, optional: true },
    { name: 'Scope', title: /scope|umfang|范围/i, optional: true },
    { name: 'Tasks', title: /task|plan|work|steps|deliverable|aufgaben|任务/i, optional: true },
  ],
  fixed: /^(?:about|how to use|rules?)\b/i,
}
