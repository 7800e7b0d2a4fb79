import type { FeatureSource } from './feature-source'
import type { Criterion, Story } from './model'
import { readCriteria } from './read-criteria'
import { type StoryExtent, storyExtents } from './story-extents'

/** The stories with their criteria, and the criteria that belong to no story. */
export function readStories(reading: FeatureSource): { readonly stories: readonly Story[]; readonly acceptance: readonly Criterion[] } {
  const { hasPlaceholder } = reading
  const extents = storyExtents(reading)
  const criteria = extents.map((): Criterion[] => [])
  const acceptance: Criterion[] = []
  let at = 0
  const isSingle = extents.length === 1
  for (const { criterion, inStory, outside, besideStory } of readCriteria(reading)) {
    const { from } = criterion.place.range
    while (at < extents.length && (extents[at] as StoryExtent).range.to <= from) at += 1
    const extent = extents[at]
    if (!extent || from < extent.range.from) {
      if (outside || (isSingle && besideStory)) acceptance.push(criterion)
    } else if (inStory && from > extent.place.range.from) criteria[at]?.push(criterion)
  }
  // A list of stories without any criterion is an overview: the requirements are elsewhere.
  if (extents.every((extent, index) => extent.isListItem && criteria[index]?.length === 0)) return { stories: [], acceptance }
  const stories = extents.flatMap(({ title, place }, index) =>
    hasPlaceholder(place.range) ? [] : { title, criteria: criteria[index] ?? [], place },
  )
  return { stories, acceptance }
}
