import { lazyPattern, type Pattern } from '../../memo/lazy-pattern'
import { sectionWords, wordsOf } from '../../vocabulary/language-words'
import { wordPattern, wordSource } from '../../vocabulary/word-pattern'
import type { DocumentShape } from '../kind'
import { featureKey, lifecycleKey, rolloutTitle, signOffTitle } from './words'

const folder = /^(?:docs\/|openspec\/|\.specify\/)?(?:changes\/[^/]+\/)?specs\//i
/** `specs/004-berths/spec.md` */
const specFile = /(?:^|\/)specs\/(?:[^/]+\/)+spec\.md$/i

const promise = wordPattern(sectionWords('stories', 'acceptance', 'requirements'))
const motive = wordPattern([...sectionWords('problem', 'goals')])

const separator = '[\\s\\d.#-]{0,8}(?:[:：|(（「『]|\\s[–—-]\\s|—|$)'
const featureStart = startOf(wordsOf('featureTitles'))
const featureEnd = endOf(wordsOf('featureTitles'))
const specStart = startOf(wordsOf('specTitles'))
const otherStart = startOf(wordsOf('otherDocuments'))
const otherEnd = endOf(wordsOf('otherDocuments'))
const otherOf = lazyPattern(() => new RegExp(`^${wordSource(wordsOf('otherDocuments'))}\\s(?:of|on|for|zu|de|du|des|da|do)\\s`, 'iu'))

function startOf(words: readonly string[]): Pattern {
  return lazyPattern(() => new RegExp(`^${wordSource(words)}${separator}`, 'iu'))
}

function endOf(words: readonly string[]): Pattern {
  return lazyPattern(() => new RegExp(`${wordSource(words)}$`, 'iu'))
}

/**
 * Whether a document of `specs/` is the specification of one feature. One that says so, in its title, its file name or an id of
 * its own, needs one section of such a specification; any other needs two, of which one promises something, and the metadata
 * of a lifecycle, and must not name itself a report, a plan, a review or the like.
 */
export function isFeatureSpec({ path, title, titles, metadata }: DocumentShape): boolean {
  if (!folder.test(path)) return false
  const below = titles.filter((one) => one !== title)
  if (below.some((one) => /^requirement ?:/i.test(one)) && below.some((one) => /^scenario ?:/i.test(one))) return true
  const promises = below.filter((one) => promise.test(one)).length
  const known = promises + below.filter((one) => !promise.test(one) && isKnown(one)).length
  const keys = Object.keys(metadata)
  if (isNamed(title) || specFile.test(path) || keys.some((key) => featureKey.test(key))) return known > 0 && !isOtherFile(path)
  if (isOther(title) || isOtherFile(path)) return false
  return known > 1 && promises > 0 && keys.some((key) => lifecycleKey.test(key))
}

function isKnown(title: string): boolean {
  return motive.test(title) || rolloutTitle.test(title) || signOffTitle.test(title)
}

function isNamed(title: string): boolean {
  const words = bare(title)
  return featureStart.test(words) || featureEnd.test(words) || specStart.test(words)
}

function isOther(title: string): boolean {
  const parts = bare(title)
    .replace(/[(（][^)）]{0,80}[)）]?/g, ' ')
    .split(/[:：|]|\s[–—-]\s|—/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.some((part, index) => otherEnd.test(part) || (index === 0 && (otherStart.test(part) || otherOf.test(part))))
}

/** Files beside a specification: `plan.md`, `data-model.md`, `berths-report.md`. */
function isOtherFile(path: string): boolean {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/[-_. ]+/g, ' ')
  return !specFile.test(path) && otherEnd.test(name.trim())
}

/** Without the numbers and pictures before its first word. */
function bare(title: string): string {
  return title.replace(/^[^\p{L}]+/u, '').trim()
}
