import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import { type Bridge, type Events, eventNames, type Requests, requestNames, type SnapshotPatch } from '#bridge'
import { releaseMemoryAfter } from './release-memory'

const ask =
  <Name extends keyof Requests>(name: Name) =>
  (...given: Parameters<Requests[Name]>) =>
    ipcRenderer.invoke(name, ...given) as ReturnType<Requests[Name]>

/** One function a request of the contract, and nothing else. */
const requests = Object.fromEntries(requestNames.map((name) => [name, ask(name)])) as unknown as Requests

const bridge: Bridge = {
  ...requests,
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

ipcRenderer.on('snapshot' satisfies keyof Events, (_, patch: SnapshotPatch | null) =>
  releaseMemoryAfter(patch, () => webFrame.clearCache()),
)
contextBridge.exposeInMainWorld('bridge', bridge)
