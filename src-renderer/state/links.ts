import type { DocumentId, Outcome, RepositoryImage } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { focusEditor, openDocument } from './documents/documents'
import { showHeading } from './navigation/places'
import { showProblem, showToast } from './toasts'

/** Follows a link with the `target` as written in the text: opens another document, or a web address after main has shown it. */
export async function followLink(core: CockpitCore, id: DocumentId, target: string): Promise<void> {
  if (/^https:/i.test(target)) {
    const answer = await ask(core.bridge.openLink(target))
    if (!answer.ok) showProblem(core, answer.problem)
    return
  }
  if (/^[a-z][\w+.-]*:|^\/\//i.test(target)) return void showToast(core, 'Only https addresses and files of this repository are opened.')
  const answer = await ask(core.bridge.resolveLink({ id, target }))
  if (!answer.ok) return showProblem(core, answer.problem)
  const { id: found, heading } = answer.value
  if (heading !== null) return showHeading(core, { place: heading })
  await openDocument(core, found)
  focusEditor(core)
}

/** The image that a document shows, with the `target` as written in the text. */
export function findImage(core: CockpitCore, id: DocumentId, target: string): Promise<Outcome<RepositoryImage>> {
  return ask(core.bridge.findImage({ id, target }))
}
