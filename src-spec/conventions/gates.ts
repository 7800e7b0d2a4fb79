import type { ConventionId } from '../model/convention'
import type { FeatureGate } from './feature-gate'
import { kiroGates } from './kiro/gates'
import { openspecGates } from './openspec/gates'
import { specKitGates } from './spec-kit/gates'

/** The gates of a feature by convention. Our own trio has gates of the whole repository instead: see readiness. */
export const featureGates = {
  core: [],
  'spec-kit': specKitGates,
  openspec: openspecGates,
  kiro: kiroGates,
} as const satisfies { readonly [Id in ConventionId]: readonly FeatureGate[] }
