import type { DocumentOf } from '../kinds/document'
import type { FeatureStatus, FlagName } from '../kinds/feature-spec/model'
import { flagsOf } from '../reading/feature-flags'
import { place } from '../text/place'
import { type CheckResult, defineWorkspaceCheck } from './check'

export const useOneFlagName = defineWorkspaceCheck({
  id: 'use-one-flag-name',
  scope: 'workspace',
  severity: 'warning',
  what: 'The flag of a feature has another name in its rollback, or in the flags of SPEC, than in its rollout.',
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
    { documents: { 'SPEC.md': flagTable('berths', 'oars'), 'specs/berths.md': berths('`berths`', 'switch it off') }, finds: [] },
    { documents: { 'SPEC.md': flagTable('sails', 'oars'), 'specs/berths.md': berths('`enable_berths`', 'switch it off') }, finds: [] },
    // Two flags of one subject: either may be meant, or neither.
    {
      documents: { 'SPEC.md': flagTable('berths_map', 'berths_list'), 'specs/berths.md': berths('`berths_new`', 'switch it off') },
      finds: [],
    },
    {
      documents: { 'SPEC.md': flagTable('berths_on'), 'specs/berths.md': berths('`enable_berths`', 'switch it off') },
      finds: ['enable_berths'],
    },
    // The listed flag belongs to another feature.
    {
      documents: {
        'SPEC.md': flagTable('berths_map', 'oars'),
        'specs/berths.md': berths('`berths_new`', 'switch it off'),
        'specs/maps.md': berths('`berths_map`', 'switch it off'),
      },
      finds: [],
    },
    {
      documents: { 'SPEC.md': flagTable('berths_on', 'oars'), 'specs/berths.md': berths('`enable_berths`', 'switch it off') },
      finds: ['enable_berths'],
    },
  ],
  isRelevant: ({ kind, isTemplate }) => kind === 'feature-spec' && !isTemplate,
  *find({ documents, spec }) {
    const features = documents.filter((document) => document.kind === 'feature-spec' && !document.isTemplate) as readonly Feature[]
    const flags = spec && !spec.isTemplate ? flagsOf(spec.outline) : []
    const used = new Set(features.flatMap(({ feature }) => feature.flags.map(({ name }) => name)))
    for (const document of features) {
      const flag = onlyFlag(document)
      if (!flag) continue
      yield* inRollback(document, flag)
      const named = spec && flags.length > 0 && !spec.text.includes(flag.name) ? flags.filter(({ name }) => isOf(document, flag, name)) : []
      const [listed] = named
      if (!spec || !listed || named.length > 1 || used.has(listed.name)) continue
      yield {
        message: `SPEC does not list the flag "${flag.name}", and calls one of the same subject "${listed.name}". Use one name.`,
        place: flag.place,
        related: [place(spec.path, spec.outline, listed.range)],
        severity: 'info',
        key: `${flag.name} ${listed.name}`,
      }
    }
  },
})

type Feature = DocumentOf<'feature-spec'>

/** The flag of a rollout that names exactly one. */
function onlyFlag({ feature: { flags, status } }: Feature): FlagName | null {
  if (over.includes(status) || new Set(flags.map(({ name }) => name)).size !== 1) return null
  return flags[0] ?? null
}

function* inRollback({ feature: { rollbackFlags } }: Feature, flag: FlagName): Iterable<CheckResult> {
  if (rollbackFlags.some(({ name }) => name === flag.name)) return
  for (const { name, place: at } of rollbackFlags) {
    if (!wordsOf(name).some((word) => wordsOf(flag.name).includes(word))) continue
    const message = `The rollback switches "${name}" off, but the flag of the rollout is "${flag.name}". Use one name.`
    yield { message, place: at, related: [flag.place], key: name }
  }
}

/** A listed flag shares a word with the flag and with the file of the feature. */
function isOf({ path }: Feature, flag: FlagName, listed: string): boolean {
  const file = wordsOf(path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''))
  return wordsOf(listed).some((word) => wordsOf(flag.name).includes(word) && file.includes(word))
}

const over: readonly FeatureStatus[] = ['done', 'killed', 'deferred']
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

function flagTable(...names: readonly string[]): string {
  const rows = names.map((name) => `| \`${name}\` | off | @ana | 2026-12-31 |\n`)
  return `# Shop\n\nSells boats.\n\n## Feature flags\n\n| Flag key | Default | Owner | Expiry |\n|---|---|---|---|\n${rows.join('')}`
}
