import type { DocumentPrompt, ReplyEffect, ReplyReview } from '#spec'

/** "1 word", "1,240 words". */
export function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`
}

export function sourceWords(source: DocumentPrompt['source']): string {
  if (source.kind === 'document') return 'From the LLM Prompt of this document, with its Context Pack filled.'
  return source.kind === 'template'
    ? `From the template ${source.file}, since this document holds no prompt.`
    : 'A general prompt, since neither this document nor its template holds one.'
}

/** "9 sections change, 2 are missing in the reply, 1 is new; 40 stay as they are." */
export function reviewWords({ sections }: ReplyReview): string {
  const of = (status: string) => sections.filter((section) => section.status === status).length
  const [changed, missing, added, unchanged] = [of('changed'), of('missing'), of('new'), of('unchanged')]
  const parts = [
    ...(changed > 0 ? [`${count(changed, 'section')} ${changed === 1 ? 'changes' : 'change'}`] : []),
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'is' : 'are'} missing in the reply`] : []),
    ...(added > 0 ? [`${added} ${added === 1 ? 'is' : 'are'} new`] : []),
  ]
  const rest = unchanged === 0 ? '' : `${unchanged} ${unchanged === 1 ? 'stays as it is' : 'stay as they are'}.`
  return parts.length === 0 ? `Nothing changes. ${rest}`.trim() : `${parts.join(', ')}. ${rest}`.trim()
}

/** What taking the chosen sections does to the judgement; null when it does nothing. */
export function effectWords({ newFindings, losses, settled, deleted, before, after }: ReplyEffect, taken: number): string | null {
  const errors = newFindings.filter(({ severity }) => severity === 'error').length
  const warnings = newFindings.length - errors
  const brought = [...(errors > 0 ? [count(errors, 'new error')] : []), ...(warnings > 0 ? [count(warnings, 'new warning')] : [])]
  const parts = [
    ...(brought.length > 0 ? [`brings ${brought.join(' and ')}`] : []),
    ...(losses.length > 0 ? [`loses or weakens ${count(losses.length, 'statement')}`] : []),
    ...(settled > 0 ? [`settles ${count(settled, 'finding')}`] : []),
    ...(before.stage !== after.stage
      ? [`moves ${before.stage} to ${after.stage}`]
      : before.percent !== after.percent
        ? [`moves readiness from ${before.percent} to ${after.percent}\u00a0%`]
        : []),
  ]
  const subject = taken === 1 ? 'Taking this change' : `Taking these ${taken} changes`
  const last = parts.pop()
  const does = last === undefined ? [] : [`${subject} ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}.`]
  const disappears =
    deleted === 1 ? '1 finding disappears because its text is deleted.' : `${deleted} findings disappear because their text is deleted.`
  const sentences = deleted > 0 ? [...does, disappears] : does
  return sentences.length === 0 ? null : sentences.join(' ')
}
