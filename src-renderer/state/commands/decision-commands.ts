import { draftDecision } from '../decisions'
import { type Command, withRepository } from './command'

export const decisionCommands: readonly Command[] = [
  { id: 'decide', title: 'Draft a decision…', offered: withRepository, run: (core) => draftDecision(core) },
]
