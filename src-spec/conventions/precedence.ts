import type { SpecDocument } from '../kinds/document'
import { precedenceOf } from '../kinds/index'

/** 1 wins over 2 and so on; null for evidence, which has no precedence. */
export function precedenceOfDocument({ kind, place }: Pick<SpecDocument, 'kind' | 'place'>): number | null {
  return place?.kind === kind && place.precedence !== null ? place.precedence : precedenceOf(kind)
}
