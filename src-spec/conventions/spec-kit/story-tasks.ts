import type { Story } from '../../kinds/feature-spec/model'
import { storyNumber } from '../../kinds/feature-spec/story-number'
import { documentsOfKind, type FeatureDocuments } from '../feature-documents'

/**
 * The stories of a feature that no task is tagged with. None where no task has a tag, or a story has no number: then the work
 * is not traced to stories.
 */
export function storiesWithoutTask(feature: Pick<FeatureDocuments, 'documents'>): readonly Story[] {
  const stories = documentsOfKind(feature, 'feature-spec').flatMap((document) => document.feature.stories)
  const tagged = new Set(documentsOfKind(feature, 'tasks').flatMap(({ taskList }) => taskList.tasks.flatMap((task) => task.stories)))
  const numbers = stories.map(({ title }) => storyNumber(title))
  if (tagged.size === 0 || numbers.includes(null)) return []
  return stories.filter((_, index) => !tagged.has(numbers[index] ?? ''))
}
