import { plainInline } from '../../markdown/parser/inline'
import { readSections } from '../../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { anchorsOfTitle, decodeFragment, normalizeAnchor } from './normalize-anchor'

/**
 * The anchors of a document, normalized for all hosts: GitHub's slugs, GitLab's, and those of site generators
 * differ in hyphens, punctuation and emoji alone, so only letters and digits are kept.
 */
export function anchorsOf(outline: DocumentTree): ReadonlySet<string> {
  return new Set(['top', '', ...readSections(outline, readAnchors).flat()])
}

function readAnchors({ prose, text }: SectionTree): readonly string[] {
  const anchors: string[] = []
  for (const { kind, range } of prose) {
    if (kind !== 'heading') continue
    const raw = text.slice(range.from, range.to)
    anchors.push(...anchorsOfTitle(plainInline(raw)))
    anchors.push(...anchorsOfTitle(plainInline(raw.replace(/\{#?[^{}\n]{0,80}\}[\s#]{0,20}$/, ''))))
    const own = /\{[^{}\n]{0,40}#([^\s{}]{1,80})[^{}\n]{0,40}\}/.exec(raw)
    if (own) anchors.push(normalizeAnchor(own[1] ?? ''))
  }
  for (const match of text.matchAll(/\b(?:id|name) ?= ?["']?([^"'\s<>]{1,120})/g)) anchors.push(normalizeAnchor(match[1] ?? ''))
  return anchors
}

/** Whether the fragment names one of the anchors. A repeated title gets a number after it. */
export function hasAnchor(anchors: ReadonlySet<string>, fragment: string): boolean {
  const name = decodeFragment(fragment)
  return anchors.has(normalizeAnchor(name)) || anchors.has(normalizeAnchor(name.replace(/[-_]\d{1,3}$/, '')))
}
