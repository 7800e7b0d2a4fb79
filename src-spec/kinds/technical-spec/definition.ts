import { titlePattern } from '../../vocabulary/language-words'
import type { KindDefinition } from '../kind'
import type { TechnicalSpec } from './model'
import { readContract } from './read-contract'
import { templateSections } from './template-sections'

/** The slow-changing technical constitution: template v15 and v16, with or without the later sections. */
export const technicalSpec: KindDefinition<'technical-spec', TechnicalSpec> = {
  kind: 'technical-spec',
  label: 'technical spec',
  foundAs: '`SPEC.md`, in the root or in `docs/`',
  order: 2,
  isCore: true,
  precedence: 2,
  commitScope: 'spec',
  template: { file: 'SPEC.md', title: 'Technical specification: the rules that all work follows', path: 'SPEC.md', isSingle: true },
  folders: [],
  owns: (path) => /^(?:docs\/)?(?:technical[-_ ])?spec\.md$/i.test(path),
  required: [
    { name: 'Data Model', title: titlePattern('data model') },
    { name: 'Interfaces', title: titlePattern('interfaces') },
    { name: 'Security', title: titlePattern('security') },
    ...templateSections,
  ],
  prefilledTitles: /change policy|änderungsregeln/i,
  read: ({ path, outline }) => ({ contract: readContract(path, outline) }),
}
