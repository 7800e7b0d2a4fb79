import type { DocumentTree } from '../../markdown/sections/tree'
import type { Requirement } from '../../model/requirement'
import { titlePattern } from '../../vocabulary/language-words'
import type { KindDefinition, KindInput } from '../kind'
import { identity } from './identity'
import { isBoilerplate } from './is-boilerplate'
import { isFeatureSpec } from './is-feature-spec'
import { isKiroPath } from './kiro/is-kiro-path'
import { requirementsOfKiro, storiesOfKiro } from './kiro/kiro-model'
import type { KiroRequirement } from './kiro/model'
import { readKiroRequirements } from './kiro/read-kiro-requirements'
import type { FeatureSpec } from './model'
import { isMainSpecPath } from './openspec/is-main-spec-path'
import { featureOf, requirementsOf } from './openspec/main-spec-model'
import type { MainSpec } from './openspec/model'
import { readMainSpec } from './openspec/read-main-spec'
import { readFeatureSpec } from './read-feature-spec'
import { readSampleLines } from './sample-lines'
import { readRequirements } from './spec-kit/read-requirements'

export interface FeatureSpecModel {
  readonly feature: FeatureSpec
  /** Null unless it is a main spec of OpenSpec. */
  readonly mainSpec: MainSpec | null
  /** With their criteria; empty unless it is the requirements of a Kiro spec. */
  readonly kiroRequirements: readonly KiroRequirement[]
  readonly requirements: readonly Requirement[]
}

/** One feature: goals, stories, acceptance, rollout, sign-off. Also the specs of spec-kit and of OpenSpec. */
export const featureSpec: KindDefinition<'feature-spec', FeatureSpecModel> = {
  ...identity,
  fits: isFeatureSpec,
  required: [
    { name: 'Problem', title: titlePattern('problem'), optional: true },
    { name: 'Goals', title: titlePattern('goals') },
    { name: 'Acceptance', title: titlePattern('stories', 'acceptance', 'requirements') },
  ],
  isBoilerplate: isBoilerplate,
  readPlaceholders: readSampleLines,
  prefilledTitles: /^(?:how to use|about this template)\b/i,
  read,
}

function read({ path, outline, placeholders }: KindInput): FeatureSpecModel {
  if (isKiroPath(path)) return readKiro(path, outline, readFeatureSpec(path, outline, placeholders))
  if (!isMainSpecPath(path)) {
    const feature = readFeatureSpec(path, outline, placeholders)
    return { feature, mainSpec: null, kiroRequirements: [], requirements: readRequirements(path, outline, feature.stories) }
  }
  const mainSpec = readMainSpec(outline)
  return { feature: featureOf(path, outline, mainSpec), mainSpec, kiroRequirements: [], requirements: requirementsOf(outline, mainSpec) }
}

/** The headings of requirements that cannot be read may still hold stories. */
function readKiro(path: string, outline: DocumentTree, feature: FeatureSpec): FeatureSpecModel {
  const requirements = readKiroRequirements(outline)
  const stories = requirements.length > 0 ? storiesOfKiro(path, outline, requirements) : {}
  return {
    feature: { ...feature, ...stories },
    mainSpec: null,
    kiroRequirements: requirements,
    requirements: requirementsOfKiro(requirements),
  }
}
