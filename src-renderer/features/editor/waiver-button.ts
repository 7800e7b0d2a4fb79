import type { Finding } from '#spec'
import type { Cockpit } from '../../state/cockpit'
import { findingById } from '../../state/selectors'

/** The words of a finding in its hover, which gets one button more as soon as main has said that the finding can be waived. */
export function messageWithWaiver(cockpit: Cockpit, finding: Finding): HTMLElement {
  const words = document.createElement('span')
  words.dir = 'auto'
  words.textContent = finding.message
  void offer(cockpit, finding.id, words)
  return words
}

async function offer({ store, actions }: Cockpit, id: string, words: HTMLElement): Promise<void> {
  const finding = findingById(store.getState(), id)
  if (finding === null || !(await actions.mayWaive(finding))) return
  const entry = words.closest('.cm-diagnostic')
  if (entry === null) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'cm-diagnosticAction waiver-button'
  button.textContent = 'Waive with a reason…'
  // A mark may be older than the judgement that confirmed it; what is waived is the present finding.
  button.addEventListener('click', () => actions.openWaiver(findingById(store.getState(), id) ?? finding))
  entry.insertBefore(button, entry.querySelector('.cm-diagnosticSource'))
}
