import type { DocumentId } from '#bridge'
import { ask, bridge } from './bridge'
import { focusEditor, openDocument } from './documents/documents'
import { showHeading } from './navigation/places'
import { showProblem } from './toasts'

/** Follows a link of a document, `target` as it stands in the text: to another document, or outside after main showed the address. */
export async function followLink(id: DocumentId, target: string): Promise<void> {
  if (/^https:/i.test(target)) {
    const answer = await ask(bridge.openLink(target))
    if (!answer.ok) showProblem(answer.problem)
    return
  }
  const answer = await ask(bridge.resolveLink({ id, target }))
  if (!answer.ok) return showProblem(answer.problem)
  const { id: found, heading } = answer.value
  if (heading !== null) return showHeading({ place: heading })
  await openDocument(found)
  focusEditor()
}
