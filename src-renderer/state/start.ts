import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { bufferOf } from './documents/buffers'
import { receiveText, startExchange } from './documents/document-sync'
import { runCommand } from './navigation/commands'
import { arrangeTabs } from './navigation/tabs'
import { hearNews, showSnapshot } from './snapshot/receive-patch'
import { showProblem } from './toasts'

/** Connects the store with main and the system, once, before the first frame. */
export function startCockpit(): void {
  startExchange()
  followTheme()
  bridge.on('snapshot', hearNews)
  bridge.on('documentText', (document) => {
    const buffer = bufferOf(document.id)
    if (buffer !== null) receiveText(buffer, document)
  })
  bridge.on('command', (name) => runCommand(name))
  void firstPicture()
}

async function firstPicture(): Promise<void> {
  const [welcome, snapshot] = await Promise.all([ask(bridge.welcome()), ask(bridge.snapshot())])
  if (welcome.ok) cockpit.setState({ welcome: welcome.value })
  else showProblem(welcome.problem)
  // An event that came meanwhile is newer than this answer.
  const { ready, snapshot: heard } = cockpit.getState()
  if (!ready && heard === null) showSnapshot(snapshot.ok ? snapshot.value : null)
  // Without the kinds of documents, that event could not choose which of them to open.
  else if (heard !== null) arrangeTabs(heard)
  if (!snapshot.ok) showProblem(snapshot.problem)
}

function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => cockpit.setState({ theme: dark.matches ? 'dark' : 'light' })
  dark.addEventListener('change', follow)
  follow()
}
