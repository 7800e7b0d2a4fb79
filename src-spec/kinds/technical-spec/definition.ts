import { titlePattern } from '../../vocabulary/language-words'
import type { KindDefinition } from '../kind'
import { identity } from './identity'
import type { TechnicalSpec } from './model'
import { readContract } from './read-contract'
import { templateSections } from './template-sections'

/** The slow-changing technical constitution: template v15 and v16, with or without the later sections. */
export const technicalSpec: KindDefinition<'technical-spec', TechnicalSpec> = {
  ...identity,
  required: [
    { name: 'Data Model', title: titlePattern('data model') },
    { name: 'Interfaces', title: titlePattern('interfaces') },
    { name: 'Security', title: titlePattern('security') },
    ...templateSections,
  ],
  prefilledTitles: /change policy|änderungsregeln/i,
  read: ({ path, outline }) => ({ contract: readContract(path, outline) }),
}
