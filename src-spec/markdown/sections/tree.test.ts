import { expectTypeOf, it } from 'vitest'
import type { DocumentTree, MarkdownTree, SectionTree } from './tree'

it('keeps a tree of a section and a tree of a document apart', () => {
  expectTypeOf<SectionTree>().not.toExtend<DocumentTree>()
  expectTypeOf<DocumentTree>().not.toExtend<SectionTree>()
  expectTypeOf<SectionTree>().toExtend<MarkdownTree>()
  expectTypeOf<DocumentTree>().toExtend<MarkdownTree>()
  expectTypeOf<DocumentTree['kind'] & SectionTree['kind']>().toBeNever()
})
