import type { Finding } from '#spec'
import type { Cockpit } from '../../state/cockpit'
import { findingById } from '../../state/selectors'

/** The message of a finding in its hover, with a button to waive it once main has answered that it can be waived. */
export function messageWithWaiver(cockpit: Cockpit, finding: Finding): HTMLElement {
  const words = document.createElement('span')
  words.dir = 'auto'
  words.textContent = finding.message
  void offer(cockpit, finding.id, words)
  return words
}

async function offer({ store, actions }: Cockpit, id: string, words: HTMLElement): Promise<void> {
  const finding = findingById(store.getState(), id)
  if (finding === null || !(await actions.canWaive(finding))) return
  const entry = words.closest('.cm-diagnostic')
  if (entry === null) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'cm-diagnosticAction waiver-button'
  button.textContent = 'Waive with a reason…'
  // The mark may be older than the last judgement, so the current finding is waived.
  button.addEventListener('click', () => actions.openWaiver(findingById(store.getState(), id) ?? finding))
  entry.insertBefore(button, entry.querySelector('.cm-diagnosticSource'))
}
