/** A short name and a value behind it: somebody filled in what the box stands for. */
const filled = /^\p{L}[^:：]{1,40}[:：]\s+\S/u
/** Names that end so belong to a rule that a template lists, whatever follows. */
const rule =
  /\b(?:includes?|defined|planned|reviewed|queried|completed|assessed|set|documented|follows?|required|applicable)\b[^:：]{0,20}[:：]/i

/** Policies behind open boxes come with the template; a policy that is ticked, or a value that is filled in, does not. */
export function isBoilerplate(text: string, _titles: readonly string[], openBox: boolean): boolean {
  return openBox && (!filled.test(text) || rule.test(text))
}
