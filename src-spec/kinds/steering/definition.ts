import type { KindDefinition } from '../kind'
import { identity } from './identity'

/** What holds for every change in a repository: product, technology, structure. */
export const steering: KindDefinition<'steering'> = {
  ...identity,
  required: [],
  read: () => ({}),
}
