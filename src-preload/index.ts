import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, type Events, eventNames, type Requests } from '#bridge'

const ask =
  <Name extends keyof Requests>(name: Name) =>
  (...given: Parameters<Requests[Name]>) =>
    ipcRenderer.invoke(name, ...given) as ReturnType<Requests[Name]>

const bridge: Bridge = {
  notifyFirstPaint: ask('notifyFirstPaint'),
  welcome: ask('welcome'),
  snapshot: ask('snapshot'),
  chooseRepository: ask('chooseRepository'),
  openRepository: ask('openRepository'),
  openSample: ask('openSample'),
  closeRepository: ask('closeRepository'),
  trustRepository: ask('trustRepository'),
  templates: ask('templates'),
  createDocuments: ask('createDocuments'),
  openDocument: ask('openDocument'),
  changeDocument: ask('changeDocument'),
  saveDocument: ask('saveDocument'),
  diskText: ask('diskText'),
  takeDiskText: ask('takeDiskText'),
  draftDecision: ask('draftDecision'),
  decisionEdits: ask('decisionEdits'),
  decisionRecord: ask('decisionRecord'),
  createRecord: ask('createRecord'),
  waivableFindings: ask('waivableFindings'),
  waiverEdits: ask('waiverEdits'),
  commitDraft: ask('commitDraft'),
  commit: ask('commit'),
  resolveLink: ask('resolveLink'),
  openLink: ask('openLink'),
  on<Name extends keyof Events>(name: Name, listener: Events[Name]) {
    if (!eventNames.includes(name)) throw new TypeError('There is no such event.')
    const handler = (_: unknown, value: Parameters<Events[Name]>[0]) => (listener as (value: Parameters<Events[Name]>[0]) => void)(value)
    ipcRenderer.on(name, handler)
    return () => {
      ipcRenderer.off(name, handler)
    }
  },
  droppedPath: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
}

contextBridge.exposeInMainWorld('bridge', bridge)
