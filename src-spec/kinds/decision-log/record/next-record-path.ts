import { partsOfRecordName, recordName } from '../record-name'
import { isRecordPath } from '../record-path'
import { type SlugStyle, slugOf, slugStyle } from './slug'

/** The naming style of a folder's records, taken from its model record. */
export interface RecordNameStyle {
  /** With the slash at its end; empty for the root. */
  readonly folder: string
  readonly begins: 'number' | 'day' | 'words'
  /** The text before the number: `ADR-`, `adr_`; empty without one. */
  readonly prefix: string
  /** Separator between the parts of a date. */
  readonly daySeparator: string
  /** Separator between the number or date and the words. */
  readonly gap: string
  readonly words: SlugStyle
  /** The file extension with its dot. */
  readonly ending: string
}

/** The values that a file name has to contain. */
export interface RecordNameInput {
  /** Empty for a record without an id, or with an id only in its text. */
  readonly id: string
  /** ISO date. */
  readonly date: string
  readonly title: string
}

/** Reserved device names of Windows. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** `paths` are paths of records, the model first. */
export function recordNameStyle([model = 'docs/adr/0001-x.md', ...others]: readonly string[]): RecordNameStyle {
  const { begins, prefix, daySeparator, gap, slug, ending } = partsOfRecordName(model)
  const words = slugStyle([slug, ...others.map((path) => partsOfRecordName(path).slug)])
  const folder = model.slice(0, model.lastIndexOf('/') + 1)
  return {
    folder,
    begins,
    prefix,
    daySeparator: begins === 'day' ? daySeparator : '-',
    gap: gap || '-',
    words,
    ending: ending || '.md',
  }
}

/**
 * The path of the next record; different from all `taken`, compared without case. Null for an id that cannot be
 * part of a file name.
 */
export function nextRecordPath(style: RecordNameStyle, named: RecordNameInput, taken: readonly string[]): string | null {
  const begin = beginOf(style, named)
  if (begin === null) return null
  const used = new Set(taken.map((path) => path.toLowerCase()))
  const slug = slugOf(named.title, style.words)
  for (let turn = 1; turn < 1000; turn += 1) {
    const words = [slug, ...(turn > 1 ? [String(turn)] : [])].filter((part) => part !== '').join(style.words.separator)
    // A leading word keeps the words from being read as a number, a template or a device.
    const names = [words, `on${style.words.separator}${words === '' ? named.date : words}`]
    const paths = names.map((name) => `${style.folder}${[begin, name].filter((part) => part !== '').join(style.gap)}${style.ending}`)
    const path = paths.find((one) => fits(one, begin, named))
    if (path === undefined) return null
    if (!used.has(path.toLowerCase())) return path
  }
  return null
}

function fits(path: string, begin: string, { id, date }: RecordNameInput): boolean {
  const read = recordName(path)
  const base = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))
  if (!isRecordPath(path) || base === '' || devices.test(base)) return false
  return read.id === (begin === '' || read.date !== '' ? '' : id) && (read.date === '' || read.date === date)
}

function beginOf({ begins, prefix, daySeparator }: RecordNameStyle, { id, date }: RecordNameInput): string | null {
  if (begins === 'day') return date.split('-').join(daySeparator)
  if (id === '') return begins === 'words' ? '' : null
  const [, letters = '', digits = ''] = /^(?:([A-Za-z]+(?:-[A-Za-z]+)?)-)?(\d{1,8})$/.exec(id) ?? []
  if (digits === '') return null
  const usual = prefix.replace(/[-_ ]$/, '')
  return letters.toLowerCase() === usual.toLowerCase() ? `${prefix}${digits}` : `${letters === '' ? '' : `${letters}-`}${digits}`
}
