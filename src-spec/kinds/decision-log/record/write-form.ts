import { fillHead } from '../append/write-like'
import { oneLine, paragraph } from '../append/write-text'
import { bare, type EntryField } from '../log-entry'
import type { DecisionDraft } from '../model'
import { fillKeys } from './key-blocks'
import type { FormSection, MatterLine, RecordForm } from './record-form'
import { sentence } from './text-variants'

/** The draft as it is written, with one variant of the title and of the reason. */
export interface DraftWording {
  readonly draft: DecisionDraft
  readonly title: string
  readonly reason: string
  /** The text of a section, by its title. */
  readonly section: (title: string) => string
  /** The file name contains the date. */
  readonly hasDate: boolean
  /** The file name contains the number; the text may write it differently. */
  readonly hasNumber: boolean
}

/** The section for the reason: the rationale, else the context, else the decision. Null without any of them. */
export function reasonSection({ sections }: RecordForm): FormSection | null {
  for (const wanted of ['rationale', 'context', 'decision'] as const) {
    const found = sections.find(({ role }) => role === wanted)
    if (found) return found
  }
  return null
}

/** The draft in a record's form, with line feeds. Parts of the form without a value are left out. */
export function writeForm(form: RecordForm, words: DraftWording): string {
  const { draft } = words
  const keysOf = (section: { readonly keys: FormSection['keys'] }) =>
    section.keys.map((block) => ({ block, keys: fillKeys(form.text, block, (field) => keyValue(form.text, field, words)) }))
  const hasKey = (role: 'status' | 'date'): boolean =>
    (form.matter ?? []).some((line) => line.role === role) ||
    (form.title?.fields ?? []).some((field) => field.role === role) ||
    form.sections.some((section) => section.role === role) ||
    [form, ...form.sections.filter((section) => section.role === null)].some(({ keys }) =>
      keys.some(({ fields }) => fields.some((field) => field.role === role)),
    )
  const lacking = [
    ...(hasKey('status') ? [] : [['Status', oneLine(draft.status)] as const]),
    ...(hasKey('date') || words.hasDate ? [] : [['Date', oneLine(draft.date)] as const]),
  ]
  const matter = form.matter?.map((line) => matterLine(line, words)).filter((line) => line !== '') ?? null
  const keys = joined(keysOf(form))
  const own = lacking.filter(([name]) => matter === null && (name === 'Date' || form.sections.length === 0))
  const parts = [
    matter === null ? '' : ['---', ...matter, ...lacking.map(([name, value]) => `${name.toLowerCase()}: ${value}`), '---'].join('\n'),
    titleLine(form, words),
    ...added(own, keys),
    reasonSection(form) ? '' : words.reason,
    ...(matter === null && form.sections.length > 0 && !hasKey('status')
      ? [`${'#'.repeat(Math.min(...form.sections.map(({ level }) => level)))} Status\n\n${oneLine(draft.status)}`]
      : []),
    ...sectionTexts(form, words, (section) => joined(keysOf(section))),
  ]
  return parts.filter((part) => part !== '').join('\n\n') + (form.finalNewline ? '\n' : '')
}

/** Lines for values without a key in the form, written like its first key line. */
function added(lacking: readonly (readonly [string, string])[], keys: string): readonly string[] {
  const like = /^([ \t]{0,3}(?:[-*+] +)?)([*_]{0,2})([^\s*_:|][^*_:\n|]{0,30})(:?)([*_]{0,2})(:?)/.exec(keys)
  const [, opening = '', mark = '', , inside = '', closing = '', outside = ''] = like ?? []
  const isKey = inside + outside !== ''
  const lines = lacking.map(([name, value]) =>
    isKey ? `${opening}${mark}${name}${inside}${closing}${outside} ${value}` : `${opening}${name}: ${value}`,
  )
  const isLines = like !== null && lines.length > 0 && !keys.includes('\n\n')
  return isLines ? [[keys, ...lines].join(opening.trim() === '' ? '  \n' : '\n')] : [keys, ...lines]
}

function titleLine({ text, title }: RecordForm, words: DraftWording): string {
  if (title === null) return `# ${words.title}`
  const value = (field: EntryField): string => (field.role === 'title' ? words.title : keyValue(text, field, words))
  const line = fillHead(text, title.from, title.to, title.fields, value).trimEnd()
  return title.fields.some(({ role }) => role === 'title') ? line : `${line.replace(/[\s:：—–-]+$/, '')}: ${words.title}`
}

function sectionTexts(form: RecordForm, words: DraftWording, keysOf: (section: FormSection) => string): readonly string[] {
  const { draft } = words
  const taker = reasonSection(form)
  const used = new Set<string>()
  const once = (key: string): boolean => !used.has(key) && used.add(key) !== undefined
  const texts = form.sections.map((section) => {
    const [before, after] = section.marks
    switch (section.role) {
      case 'status':
      case 'date':
        return once(section.role) ? `${before}${oneLine(draft[section.role])}${after}` : ''
      case 'decision': {
        const chosen = /^Chosen option: *"?/i.exec(section.begins)?.[0]
        const decided = chosen
          ? `${chosen.trimEnd()}${chosen.endsWith('"') ? '' : ' '}${paragraph(draft.title)}${chosen.endsWith('"') ? '"' : ''}.`
          : sentence(draft.title)
        return once('decision') ? [decided, section === taker ? words.reason : ''].filter((part) => part !== '').join('\n\n') : ''
      }
      case null:
        return keysOf(section)
      default:
        return section === taker ? words.reason : once(section.title) ? words.section(section.title) : ''
    }
  })
  return form.sections.flatMap((section, index) => {
    const own = texts[index] ?? ''
    if (own !== '') return [`${section.heading}${section.gap}${own}`]
    const end = form.sections.findIndex(({ level }, at) => at > index && level <= section.level)
    const below = texts.slice(index + 1, end < 0 ? undefined : end)
    return below.some((part) => part !== '') ? [section.heading] : []
  })
}

function matterLine({ key, role, before, quote }: MatterLine, { draft, section }: DraftWording): string {
  if (role === null) return before
  const value = oneLine(
    role === 'title' || role === 'id' || role === 'date' || role === 'status' || role === 'type' || role === 'scope'
      ? draft[role]
      : section(key),
  )
  if (value === '') return ''
  if (quote === "'") return `${before}${value.replaceAll("'", "''")}'`
  if (quote !== '') return `${before}${JSON.stringify(value).slice(1)}`
  return /[:#"'[\]{}&*!|>%@`]|^[-?]/.test(value) ? `${before}${JSON.stringify(value)}` : `${before}${value}`
}

function keyValue(text: string, field: EntryField, { draft, title, section, hasNumber }: DraftWording): string {
  const { role, label } = field
  if (role === 'title') return title
  if (role === 'id') return hasNumber ? idLike(text, field, draft.id) : draft.id
  if (role === 'date' || role === 'status' || role === 'type' || role === 'scope') return oneLine(draft[role])
  return label === '' ? '' : paragraph(section(label))
}

/** An id with the number of `id` in the form of the existing one: `0012` like `ADR-7` is `ADR-12`. */
function idLike(text: string, field: EntryField, id: string): string {
  const own = bare(text, field.range)
  const sample = text.slice(own.from, own.to)
  const number = (/\d+$/.exec(id)?.[0] ?? '').replace(/^0+(?=\d)/, '')
  const digits = /\d+(?=\D*$)/.exec(sample)?.[0] ?? ''
  if (number === '' || digits === '') return id
  return sample.replace(/\d+(?=\D*$)/, number.padStart(digits.startsWith('0') ? digits.length : 0, '0'))
}

function joined(blocks: readonly { readonly block: { readonly apart: boolean }; readonly keys: string }[]): string {
  let text = ''
  for (const { block, keys } of blocks) if (keys !== '') text += text === '' ? keys : `${block.apart ? '\n\n' : '\n'}${keys}`
  return text.trimEnd()
}
