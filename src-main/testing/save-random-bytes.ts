import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTestDocuments } from './open-test-documents'

export interface RandomBytes {
  readonly saved: number
  /** Files that open read-only. */
  readonly refused: number
  readonly failures: readonly string[]
}

const pieces = [
  'a',
  'boat',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  'ä',
  '船',
  '🚢',
  '\u2028',
  '\u0085',
  '\ufeff',
  '# ',
  '- ',
  '| a | b |\n',
  '```\n',
]
const odd = [[0], [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xff, 0xfe], [0xf8]]

/** Opens files of random bytes, saves each with one more letter, and compares all other bytes. `random(n)`: a number from 0 to below n. */
export async function saveRandomBytes(folder: string, count: number, random: (below: number) => number): Promise<RandomBytes> {
  const root = join(folder, 'root')
  mkdirSync(root, { recursive: true })
  const path = 'SPEC.md'
  const file = join(root, path)
  writeFileSync(file, '')
  const { documents } = await openTestDocuments(root, join(folder, 'data'))
  let refused = 0
  const failures: string[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const bytes = randomFile(random)
    writeFileSync(file, bytes)
    await documents.refresh({ isSearchFull: false })
    const document = documents.byPath(path)
    if (document === null) throw new Error('It was not found.')
    const { text, version } = document
    const drawn = random(text.length + 1)
    // Never within a character of two units.
    const at = /[\udc00-\udfff]/.test(text.charAt(drawn)) ? drawn - 1 : drawn
    const changed = documents.change(document, version, [{ from: at, to: at, insert: 'x' }])
    const saved = changed.ok ? await documents.writer.save(document, false, false) : changed
    const disk = readFileSync(file)
    const isKept = saved.ok ? isWithOneMore(disk, bytes) : disk.equals(bytes)
    if (!saved.ok) refused += 1
    if (!isKept || (!saved.ok && document.readOnlyReason === null)) failures.push(bytes.toString('hex'))
  }
  await documents.flush()
  return { saved: count - refused, refused, failures }
}

function randomFile(random: (below: number) => number): Buffer {
  const isOdd = random(4) === 0
  return Buffer.concat(
    Array.from({ length: random(40) }, () =>
      isOdd && random(10) === 0 ? Buffer.from(odd[random(odd.length)] ?? []) : Buffer.from(pieces[random(pieces.length)] ?? ''),
    ),
  )
}

/** Whether `next` is `old` with one letter x more. */
function isWithOneMore(next: Buffer, old: Buffer): boolean {
  let same = 0
  while (same < old.length && next[same] === old[same]) same += 1
  return next.length === old.length + 1 && next[same] === 0x78 && next.subarray(same + 1).equals(old.subarray(same))
}
