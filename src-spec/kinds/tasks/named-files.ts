import type { Range } from '../../text/source'
import { generatedFolders, leavesNoFile, leavesNoFileElsewhere, samplePath, writtenExtensions } from './named-file-words'

const ticked = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[[xX]\]\*?\s+(\S.*)$/
const span = /(`+)([^`]+)\1/g
/** At least one folder, and an extension: `src/models/boat.py`, `app/(dock)/page.tsx`. */
const filePath = /^(?:\.\/)?((?:[\w.@+()-]+\/)+[\w.@+-]*[\w-]\.([A-Za-z]\w{0,9}))$/

/** A ticked task with the files that it says were written. */
export interface TickedTask {
  readonly range: Range
  readonly files: readonly string[]
}

/**
 * The ticked boxes of a text whose line names files in code spans. Left out are those that may need no file: tasks to remove,
 * rename or verify, alternatives, paths that only show a form, and files that tools write.
 */
export function tickedTasksWithFiles(text: string): readonly TickedTask[] {
  const found: TickedTask[] = []
  let from = 0
  for (const line of text.split('\n')) {
    const body = ticked.exec(line.replace(/\r$/, ''))?.[1]
    const files = body?.includes('`') ? filesOf(body) : []
    if (body !== undefined && files.length > 0) {
      const at = from + line.indexOf(body)
      found.push({ range: { from: at, to: at + body.trimEnd().length }, files })
    }
    from += line.length + 1
  }
  return found
}

function filesOf(body: string): readonly string[] {
  const prose = body.replace(span, ' ')
  if (leavesNoFile.test(prose) || leavesNoFileElsewhere.test(prose)) return []
  return Array.from(body.matchAll(span), ([, , code = '']) => filePath.exec(code.trim())).flatMap((match) => {
    const [, path = '', extension = ''] = match ?? []
    const isWritten = writtenExtensions.has(extension.toLowerCase()) && !samplePath.test(path)
    return isWritten && !path.split('/').some((part) => generatedFolders.has(part.toLowerCase())) ? [path] : []
  })
}

/** Whether a path is that of a test, by its name or its folder. */
export function isTestFile(path: string): boolean {
  return fileKey(path).startsWith(testMark)
}

const testMark = 'test '

/**
 * What makes two files one in spite of another folder, extension or spelling: `cart_item_test.py`, `tests/CartItem.spec.ts`. A test is
 * never the file that it tests.
 */
export function fileKey(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const stem = name.replace(/\.[A-Za-z]\w*$/, '').replace(/([a-z\d])([A-Z])/g, '$1-$2')
  const words = stem.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const own = words.filter((word) => !/^(?:tests?|specs?)$/.test(word))
  const isTest = own.length < words.length || /(?:^|\/)(?:tests?|specs?|e2e|__tests__)\//i.test(path)
  return `${isTest ? testMark : ''}${own.join('')}`
}
