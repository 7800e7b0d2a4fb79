import type { Range } from '../../text/source'
import { type EntryDate, type EntryText, findEntryDate, type IsDayFirst, noDate, readEntryDate, withoutStruckText } from './entry-text'
import { bare, cellText, plainOf, type RowEntry } from './log-entry'
import type { ColumnRole, DecisionColumn } from './model'
import { replacementsIn } from './replacements'

/** Column index by role; -1 for a role without a column. */
interface Columns {
  readonly all: readonly DecisionColumn[]
  readonly id: number
  readonly date: number
  readonly title: number
  readonly type: number
  readonly status: number
  readonly supersedes: number
}

/** Reads rows. Only cells that may contain markup go through the parser. */
export function rowReader(text: string, isDayFirst: IsDayFirst): (entry: RowEntry) => EntryText {
  let columns = columnsBy([])
  /** The readable text of each cell of the row; one list is reused for all rows. */
  let plain: string[] = []
  const markdownOf = (cell: Range | undefined): string => (cell ? text.slice(cell.from, cell.to).replace(/\\\|/g, '|') : '')
  return (entry) => {
    const { columns: all } = entry
    const { cells } = entry.row
    if (columns.all !== all) {
      columns = columnsBy(all)
      plain = []
    }
    let isFull = true
    for (let column = 0; column < all.length; column += 1) {
      const cell = cells[column] ?? nowhere
      const words = entry.mayHoldMarkup(column) ? cellText(text, cell) : text.slice(cell.from, cell.to)
      if (words === '') isFull = false
      plain[column] = words
    }
    const joined = isFull ? plain.join('\n') : filledCells(plain, cells).join('\n')
    const { id, date, title, type, status, supersedes } = columns
    const own = cells[id] ?? null
    const idRange = own && entry.mayHoldMarkup(id) ? bare(text, own) : own
    const day = cells[date] ?? nowhere
    const state = cells[status] ?? nowhere
    return {
      id: own && entry.mayHoldMarkup(id) ? plainOf(text, idRange) : (plain[id] ?? ''),
      idRange,
      date:
        day.to === day.from
          ? noDate
          : entry.mayHoldMarkup(date)
            ? readEntryDate(text, day, isDayFirst)
            : writtenDate(plain[date] ?? '', day, isDayFirst),
      title: plain[title] ?? '',
      type: plain[type] ?? '',
      status: plain[status] ?? '',
      unstruck: entry.mayHoldMarkup(status) ? withoutStruckText(text.slice(state.from, state.to)) : null,
      text: joined,
      links: replacementsIn(joined, {
        id: plain[id] ?? '',
        isRecord: false,
        status: markdownOf(cells[status]),
        title: '',
        blocks: () =>
          all.flatMap((_, column) => (column === supersedes || column === status ? [] : markdownOf(cells[column]).split(/<br ?\/?>/))),
        fields: supersedes < 0 ? none : [{ label: all[supersedes]?.header ?? '', text: markdownOf(cells[supersedes]) }],
      }),
    }
  }
}

function writtenDate(written: string, range: Range, isDayFirst: IsDayFirst): EntryDate {
  return findEntryDate(written, range, isDayFirst) ?? { written, range }
}

/** From the first cell with text on; empty cells are left out. */
function filledCells(plain: readonly string[], cells: readonly Range[]): readonly string[] {
  const filled = plain.filter((_, column) => (cells[column] ?? nowhere).to > (cells[column] ?? nowhere).from)
  const first = filled.findIndex((words) => words !== '')
  return first < 0 ? [] : filled.slice(first)
}

const none: readonly never[] = []
const nowhere: Range = { from: 0, to: 0 }

function columnsBy(all: readonly DecisionColumn[]): Columns {
  const at = (wanted: ColumnRole): number => all.findIndex(({ role }) => role === wanted)
  return {
    all,
    id: at('id'),
    date: at('date'),
    title: at('title'),
    type: at('type'),
    status: at('status'),
    supersedes: at('supersedes'),
  }
}
