import { chooseRepository, closeRepository, openSample, trustRepository } from '../repository'
import { type Command, withRepository } from './command'

export const repositoryCommands: readonly Command[] = [
  { id: 'trust', title: 'Trust this repository', offered: (state) => state.snapshot?.isTrusted === false, run: trustRepository },
  { id: 'open', title: 'Open repository…', keys: 'Mod+O', run: chooseRepository },
  { id: 'open-sample', title: 'Try the sample', run: openSample },
  { id: 'close', title: 'Close repository', offered: withRepository, run: closeRepository },
]
