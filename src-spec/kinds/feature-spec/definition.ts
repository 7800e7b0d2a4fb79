import type { Requirement } from '../../model/requirement'
import type { KindDefinition, KindInput } from '../kind'
import { isBoilerplate } from './is-boilerplate'
import type { FeatureSpec } from './model'
import { isMainSpecPath } from './openspec/is-main-spec-path'
import { featureOf, requirementsOf } from './openspec/main-spec-model'
import type { MainSpec } from './openspec/model'
import { readMainSpec } from './openspec/read-main-spec'
import { readFeatureSpec } from './read-feature-spec'
import { readSampleLines } from './sample-lines'

const folder = /^(?:docs\/|openspec\/|\.specify\/)?(?:changes\/[^/]+\/)?specs\//i
const key =
  /^(?:spec id|feature branch|(?:spec |feature )?status|owner|approvers|target date|epic|状态|负责人|目标日期|verantwortlich|zieldatum)(?!\p{L})/iu
const section =
  /\b(?:goals?|user (?:stor(?:y|ies)|scenarios)|acceptance|problem|requirements|success criteria|rollout|sign-?off|ziele|abnahme|nutzergeschichten?|anforderungen)\b|目标|用户故事|验收|需求|背景/i
/** Titles of plans, tasks and checklists beside a spec, which mention its stories too. */
const beside = /^(?:implementation plan|tasks?|research|quickstart|data model|.{0,60}checklist)\s*(?:[:：]|$)/i

export interface FeatureSpecModel {
  readonly feature: FeatureSpec
  /** Null unless it is a main spec of OpenSpec. */
  readonly mainSpec: MainSpec | null
  readonly requirements: readonly Requirement[]
}

/** One feature: goals, stories, acceptance, rollout, sign-off. Also the specs of spec-kit and of OpenSpec. */
export const featureSpec: KindDefinition<'feature-spec', FeatureSpecModel> = {
  kind: 'feature-spec',
  label: 'feature spec',
  foundAs: 'Markdown under `specs/` or `docs/specs/`, by its structure',
  order: 6,
  isCore: false,
  precedence: 3,
  commitScope: 'feature',
  template: {
    file: 'FEATURE_SPEC.md',
    title: 'Feature spec: goals, stories and rollout of one feature',
    path: 'specs/*.md',
    isSingle: false,
  },
  folders: ['specs/**', 'docs/specs/**'],
  owns: () => false,
  fits: ({ path, title, titles, metadata }) => {
    if (!folder.test(path) || beside.test(title)) return false
    if (titles.some((one) => /^requirement ?:/i.test(one)) && titles.some((one) => /^scenario ?:/i.test(one))) return true
    const known = titles.filter((one) => one !== title && section.test(one)).length
    const named = /^(?:feature|functional) spec(?:ification)?\s*[:：]/i.test(title)
    return known >= 2 && (named || Object.keys(metadata).some((name) => key.test(name)))
  },
  required: [
    { name: 'Problem', title: /\bproblem\b|^(?:\d+[.)]? )?(?:context|background|why)\b|背景|ausgangslage/i, optional: true },
    {
      name: 'Goals',
      title: /\bgoals?\b|\bobjectives?\b|\bsuccess criteria\b|\bpurpose\b|\boutcomes?\b|\bziele?\b|\bzweck\b|目标|目的/i,
    },
    {
      name: 'Acceptance',
      title:
        /\bstor(?:y|ies)\b|\bscenarios\b|\bacceptance\b|\brequirements?\b|geschichten?\b|anforderungen|abnahme|akzeptanz|用户故事|验收|需求/i,
    },
  ],
  isBoilerplate: isBoilerplate,
  readPlaceholders: readSampleLines,
  prefilledTitles: /^(?:how to use|about this template)\b/i,
  read,
}

function read({ path, outline, placeholders }: KindInput): FeatureSpecModel {
  if (!isMainSpecPath(path)) return { feature: readFeatureSpec(path, outline, placeholders), mainSpec: null, requirements: [] }
  const mainSpec = readMainSpec(outline)
  return { feature: featureOf(path, outline, mainSpec), mainSpec, requirements: requirementsOf(outline, mainSpec) }
}
