import type { DocumentOf } from '../../kinds/document'
import type { KiroRequirement } from '../../kinds/feature-spec/kiro/model'
import type { PlannedTask } from '../../kinds/tasks/model'
import { documentsOfKind, type FeatureDocuments } from '../feature-documents'

/** A Kiro spec whose tasks name the criteria that they meet. */
export interface TracedSpec {
  readonly document: DocumentOf<'feature-spec'>
  readonly requirements: readonly KiroRequirement[]
  readonly tasks: readonly PlannedTask[]
}

/**
 * The Kiro specs that trace tasks to criteria. Left out are those where that cannot be read for certain: without tasks or
 * requirements, with a number that stands for two requirements, archived ones.
 */
export function tracedSpecs(features: readonly FeatureDocuments[]): readonly TracedSpec[] {
  return features.flatMap((feature) => {
    if (feature.convention !== 'kiro' || feature.isArchived || feature.isFixture) return []
    const documents = documentsOfKind(feature, 'feature-spec').filter(({ isTemplate }) => !isTemplate)
    const [document] = documents
    const tasks = documentsOfKind(feature, 'tasks').flatMap(({ taskList }) => taskList.tasks)
    if (!document || documents.length > 1 || !tasks.some(({ requirements }) => requirements.length > 0)) return []
    const { kiroRequirements: requirements } = document
    const ids = requirements.flatMap(({ number, criteria }) => [number, ...criteria.map(({ id }) => id)]).map((id) => id.toLowerCase())
    return requirements.length === 0 || new Set(ids).size < ids.length ? [] : [{ document, requirements, tasks }]
  })
}
