import type { NamedEntry } from '../../reading/requirement-blocks/named-entries'
import type { NamedLine, Rename, SpecDelta } from './model'

/** A pair is a FROM with a TO below it and no other FROM between them, within one section. */
export function readRenames(sections: readonly (readonly NamedEntry[])[]): Pick<SpecDelta, 'renamed' | 'unpaired'> {
  const renamed: Rename[] = []
  const unpaired: SpecDelta['unpaired'][number][] = []
  for (const entries of sections) {
    let from: NamedLine | null = null
    for (const { role, name, range } of entries) {
      if (role === 'from') {
        if (from) unpaired.push({ ...from, side: 'FROM' })
        from = { name, range }
      } else if (role === 'to') {
        if (from) renamed.push({ from, to: { name, range } })
        else unpaired.push({ name, range, side: 'TO' })
        from = null
      }
    }
    if (from) unpaired.push({ ...from, side: 'FROM' })
  }
  return { renamed, unpaired: unpaired.sort((a, b) => a.range.from - b.range.from) }
}
