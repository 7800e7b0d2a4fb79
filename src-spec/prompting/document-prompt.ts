import type { Judgement } from '../engine/judgement'
import { kindDefinition } from '../kinds/index'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { DocumentKind } from '../model/document-kind'
import type { DocumentText } from '../model/workspace'
import { contextEntries } from './context-lines'
import { fillContext } from './fill-context'
import { generalPrompt, promptOfTemplate } from './general-prompt'
import { promptBlocks } from './prompt-block'
import { sizeOf, type TextSize } from './text-size'
import { writtenSections } from './written-sections'

export interface DocumentPrompt extends TextSize {
  /** Exactly what is copied: the prompt with its Context Pack, and the document below it. */
  readonly text: string
  /** Where the prompt came from. */
  readonly source: { readonly kind: 'document' } | { readonly kind: 'template'; readonly file: string } | { readonly kind: 'general' }
  /** Length of the part before the document. */
  readonly promptLength: number
}

export interface PromptInput {
  /** Texts of the shipped templates by file name. */
  readonly templates: Readonly<Record<string, string>>
  readonly projectName: string
}

/** The prompt for a document, filled from the judgement of the present texts. */
export function documentPrompt(document: DocumentText, judgement: Judgement, input: PromptInput): DocumentPrompt {
  const tree = readDocumentTree(toLineFeeds(document.text))
  const kind = judgement.documents.find(({ path }) => path === document.path)?.kind ?? 'unknown'
  const { block, source } = promptFor(tree.text, kind, input)
  const blockTree = readDocumentTree(block)
  const [section] = promptBlocks(blockTree)
  const prompt = section
    ? fillContext(blockTree, section, contextEntries(judgement, document.path, readDocumentTree(document.text)))
    : block
  const asked = writtenSections(tree)
    .map(({ heading, body }) => tree.text.slice(heading.from, body.to))
    .join('')
  const text = `${prompt}\n\n${asked.trim()}\n`
  return { text, source, promptLength: prompt.length, ...sizeOf(text) }
}

function promptFor(
  text: string,
  kind: DocumentKind,
  { templates, projectName }: PromptInput,
): { readonly block: string } & Pick<DocumentPrompt, 'source'> {
  const own = promptOfTemplate(text)
  if (own !== null) return { block: own, source: { kind: 'document' } }
  const { template, label } = kindDefinition(kind)
  const file = template?.file ?? ''
  const offered = template && promptOfTemplate(templates[file] ?? '')
  if (!offered) return { block: generalPrompt(label), source: { kind: 'general' } }
  const block = offered.replace(/\{\{(?:PROJECT_NAME|REPO_PATH)\}\}/g, () => projectName)
  return { block, source: { kind: 'template', file } }
}

function toLineFeeds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}
