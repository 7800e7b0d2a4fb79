/** The single forms of a list: `accepté(e)|remis(e/es)` gives accepté, acceptée, remise and remises. */
export function formsOf(list: string): readonly string[] {
  return list === '' ? [] : list.split('|').flatMap(expand)
}

function expand(form: string): readonly string[] {
  const group = /\(([^()]*)\)/.exec(form)
  if (!group) return [form]
  const before = form.slice(0, group.index)
  const after = form.slice(group.index + group[0].length)
  const choices = group[1]?.split('/') ?? []
  const endings = choices.length > 1 ? choices : ['', ...choices]
  return endings.flatMap((ending) => expand(`${before}${ending}${after}`))
}
