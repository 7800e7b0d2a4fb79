import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { outerMarks, tableRows } from './table-rows'
import { tableScroll } from './table-scroll'

/** Tables in columns, each row by itself and only where it is in sight; wide ones scroll inside themselves. */
export const drawnTables: Extension = [
  tableRows,
  tableScroll,
  EditorView.outerDecorations.of(outerMarks),
  EditorView.bidiIsolatedRanges.of(outerMarks),
]
