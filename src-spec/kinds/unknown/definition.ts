import type { KindDefinition } from '../kind'
import { identity } from './identity'

/** A document of unknown kind: it gets only the checks for all documents. */
export const unknown: KindDefinition<'unknown'> = {
  ...identity,
  required: [],
  read: () => ({}),
}
