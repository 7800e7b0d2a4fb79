import type { Judgement } from '#spec'

/** What is said where no open item is listed. Boxes of tasks are no items, and are counted apart; archived work is left out. */
export function nothingOpenWords({ documents, features }: Pick<Judgement, 'documents' | 'features'>): string {
  if (documents.length > 0 && documents.every(({ isTemplate }) => isTemplate)) return 'Nothing is filled in yet, so nothing is open.'
  const archived = features.filter(({ isArchived }) => isArchived).map(({ path }) => `${path}/`)
  const boxes = documents
    .filter(({ path, isTemplate }) => !isTemplate && !archived.some((folder) => path.startsWith(folder)))
    .reduce((sum, { checklist }) => sum + checklist.open, 0)
  if (boxes === 0) return 'Nothing is left open in the text.'
  return `No question, TODO or risk is open. ${boxes === 1 ? '1 box is' : `${boxes} boxes are`} not ticked yet.`
}
