import { type FSWatcher, watch } from 'node:fs'
import { errorCode } from '../base/error-code'

export interface FolderWatchesInput {
  /** `name`: of the entry of the folder, or of the folder itself; null when it is not known. */
  readonly onEvent: (folder: string, event: 'rename' | 'change', name: string | null) => void
  /** The watch of this folder ended without having been closed. */
  readonly onLost: (folder: string) => void
  /** The system has no file watches left. */
  readonly onExhausted: () => void
}

/** Watches of the system, one a folder. What is in the folders is not looked at, so that thousands of them cost little. */
export class FolderWatches {
  readonly #input: FolderWatchesInput
  readonly #watched = new Map<string, { readonly identity: string; readonly watcher: FSWatcher }>()

  constructor(input: FolderWatchesInput) {
    this.#input = input
  }

  /** Watches these folders, given with their identities, and no others; one that has the same identity as before goes on being watched. */
  replace(folders: ReadonlyMap<string, string>): void {
    for (const [folder, { identity }] of this.#watched) if (folders.get(folder) !== identity) this.#stop(folder)
    for (const [folder, identity] of folders) if (!this.#watched.has(folder)) this.#start(folder, identity)
  }

  close(): void {
    for (const folder of this.#watched.keys()) this.#stop(folder)
  }

  #start(folder: string, identity: string): void {
    const { onEvent, onLost, onExhausted } = this.#input
    try {
      const watcher = watch(folder, (event, name) => onEvent(folder, event, name))
      watcher.on('error', () => {
        if (this.#watched.get(folder)?.watcher !== watcher) return
        this.#stop(folder)
        onLost(folder)
      })
      this.#watched.set(folder, { identity, watcher })
    } catch (error) {
      if (['ENOSPC', 'EMFILE', 'ENFILE'].includes(errorCode(error))) onExhausted()
    }
  }

  #stop(folder: string): void {
    this.#watched.get(folder)?.watcher.close()
    this.#watched.delete(folder)
  }
}
