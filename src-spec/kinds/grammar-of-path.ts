/** How the documents of a convention are written. */
export type Grammar = 'spec-kit' | 'openspec' | 'kiro'

/** The grammar of a document by the folder that it lies in; spec-kit's, which others are closest to, where none decides. */
export function grammarOfPath(path: string): Grammar {
  const within = `/${path}`
  if (within.includes('/openspec/')) return 'openspec'
  return within.includes('/.kiro/') || within.includes('/.spec-workflow/') ? 'kiro' : 'spec-kit'
}
