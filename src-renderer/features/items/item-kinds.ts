import { CircleHelp, Flag, GitFork, type LucideIcon, SquareDashed, TriangleAlert } from 'lucide-react'
import type { OpenItemKind } from '#spec'

export interface ItemKind {
  readonly Icon: LucideIcon
  readonly word: string
  /** What settles an item of the kind where it stands. */
  readonly settle: string
}

/** How each kind of open item is shown, those that ask for an answer first. */
export const itemKinds: Readonly<Record<OpenItemKind, ItemKind>> = {
  openQuestion: { Icon: CircleHelp, word: 'Question', settle: 'Answer…' },
  todo: { Icon: SquareDashed, word: 'To-do', settle: 'Answer…' },
  decision: { Icon: GitFork, word: 'Decision', settle: 'Decided…' },
  risk: { Icon: TriangleAlert, word: 'Risk', settle: 'Resolve…' },
  assumption: { Icon: Flag, word: 'Assumption', settle: 'Resolve…' },
}
