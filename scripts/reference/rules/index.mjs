import { constitutionRules } from './constitution.mjs'
import { featureSpecRules } from './feature-spec.mjs'
import { planRules } from './plan-and-log.mjs'
import { technicalDesignRules } from './technical-design.mjs'
import { technicalSpecRules } from './technical-spec.mjs'

/**
 * What the source documents state or imply and a tool could hold, in the order of precedence.
 *
 * @type {readonly import('./rule.mjs').RuleSource[]}
 */
export const ruleSources = [constitutionRules, technicalSpecRules, technicalDesignRules, featureSpecRules, planRules]
