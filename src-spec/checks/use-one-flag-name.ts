import { defineDocumentCheck } from './check'

export const useOneFlagName = defineDocumentCheck({
  id: 'use-one-flag-name',
  scope: 'document',
  kinds: ['feature-spec'],
  inTemplates: false,
  severity: 'warning',
  what: 'The rollback of a feature switches off a flag that has another name than the flag of its rollout.',
  why: 'In an emergency somebody looks for a flag that does not exist.',
  remedy: 'Use one name for the flag.',
  examples: [
    { documents: { 'specs/berths.md': berths('`berth_list`', 'disable `berth_list`') }, finds: [] },
    { documents: { 'specs/berths.md': berths('`berth_list`', 'switch it off') }, finds: [] },
    // Another switch.
    { documents: { 'specs/berths.md': berths('`berth_list`', 'disable `maintenance_mode`') }, finds: [] },
    { documents: { 'specs/berths.md': berths('`berth_list`', 'look at `berth_errors`') }, finds: [] },
    { documents: { 'specs/berths.md': berths('`berth_list` and `berth_map`', 'disable `berth_all`') }, finds: [] },
    { documents: { 'specs/berths.md': berths('`berth_list`', 'disable `berth_list` and disable `berth_map`') }, finds: [] },
    { documents: { 'specs/berths.md': berths('`enable_berths`', 'switch `berths_enabled` off') }, finds: ['berths_enabled'] },
  ],
  *find({ feature }) {
    const { flags, rollbackFlags } = feature
    const [flag] = flags
    if (!flag || new Set(flags.map(({ name }) => name)).size !== 1) return
    if (rollbackFlags.some(({ name }) => name === flag.name)) return
    for (const { name, place } of rollbackFlags) {
      if (!wordsOf(name).some((word) => wordsOf(flag.name).includes(word))) continue
      const message = `The rollback switches "${name}" off, but the flag of the rollout is "${flag.name}". Use one name.`
      yield { message, place, related: [flag.place], key: name }
    }
  },
})

const common: ReadonlySet<string> = new Set(['enable', 'enabled', 'disable', 'disabled', 'feature', 'flag', 'new', 'use', 'allow'])

/** The words of a name that tell its subject. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[_.-]/)
    .filter((word) => word.length > 2 && !common.has(word))
}

function berths(flags: string, rollback: string): string {
  return `# Berths\n\n**Status**: Draft\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n\n## Rollout Plan\n- **Feature Flags**: ${flags}\n- **Rollback Criteria**: more than 1 % of bookings fail; ${rollback}.\n`
}
