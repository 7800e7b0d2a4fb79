import type { ListItem } from '../../markdown/sections/tree'

/** A short label with a value after it: the checkbox was filled in. */
const filled = /^\p{L}[^:：]{1,40}[:：]\s+\S/u
/** Labels with these endings belong to a rule that a template lists, even with a value. */
const rule =
  /\b(?:includes?|defined|planned|reviewed|queried|completed|assessed|set|documented|follows?|required|applicable)\b[^:：]{0,20}[:：]/i

/** Policies with open checkboxes come with the template; a ticked policy, or one with a value, does not. */
export function isBoilerplate(text: string, _titles: readonly string[], box: ListItem['checkbox']): boolean {
  return box === 'open' && (!filled.test(text) || rule.test(text))
}
