import type { CarryQuestion } from '../workspace/bring-texts'

/** The words of the question: what is not sure, and what happens to the texts. */
export function carryQuestion({ from, to, identity, unsaved, kept }: CarryQuestion): { readonly message: string; readonly detail: string } {
  const doubt =
    identity === 'other'
      ? `${to} does not have the last commit of ${from}, so it may be another repository.`
      : `It is not sure that ${to} is the repository that was at ${from}.`
  const count = unsaved > 0 ? plural(unsaved, 'unsaved text') : plural(kept, 'kept text')
  return {
    message: `Take ${count} along?`,
    detail: `${doubt} ${unsaved + kept === 1 ? 'The text goes' : 'The texts go'} into the list “Recovered texts…” there; no document is changed.`,
  }
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
