import type { Convention } from '../convention'

/** Our own trio, SPEC, ACTIVE_SPEC and DECISION_LOG, in the root or in `docs`: the definitions of the kinds know their paths. */
export const core: Convention = {
  id: 'core',
  label: 'core',
  telltales: [],
  folders: [],
  split: () => null,
  placeOf: () => null,
  isSetting: () => false,
}
