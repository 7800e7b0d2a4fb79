import { chooseRepository, closeRepository, openSample, openWindow, trustRepository } from '../repository'
import { type Command, withRepository } from './command'

export const repositoryCommands: readonly Command[] = [
  { id: 'trust', title: 'Trust this repository', offered: (state) => state.snapshot?.isTrusted === false, run: trustRepository },
  { id: 'open', title: 'Open repository…', keys: 'Mod+O', run: chooseRepository },
  { id: 'new-window', title: 'New window', keys: 'Mod+Shift+N', run: (core) => openWindow(core, null) },
  { id: 'open-sample', title: 'Try the sample', run: openSample },
  { id: 'close', title: 'Close repository', keys: 'Mod+Shift+W', offered: withRepository, run: closeRepository },
]
