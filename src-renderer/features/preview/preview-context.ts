import { createContext, useContext } from 'react'
import type { Outcome, RepositoryImage } from '#bridge'
import type { DiagramColours } from './diagram-messages'
import type { DiagramRenderer } from './diagram-renderer'

/** What the elements of a preview can do. The same object as long as the document stays the same. */
export interface PreviewHandle {
  followLink(target: string): void
  findImage(target: string): Promise<Outcome<RepositoryImage>>
  /** `offset` of the space or the x between the brackets, in the block. */
  toggleTask(block: number, offset: number): void
  /** Calls back when the element comes near the visible part or leaves it, with its height then; returns a function that ends it. */
  observe(element: Element, onChange: (isNear: boolean, height: number) => void): () => void
  /** Draws the folded prompt of the document. */
  showPrompt(): void
  readonly isReadOnly: boolean
  readonly diagrams: DiagramRenderer
  readonly colours: DiagramColours
}

const Context = createContext<PreviewHandle | null>(null)

export const PreviewProvider = Context.Provider

export function usePreview(): PreviewHandle {
  const handle = useContext(Context)
  if (handle === null) throw new Error('PreviewProvider is missing above this component.')
  return handle
}
