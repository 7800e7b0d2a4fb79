import { type Extension, Prec } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { addRow, cellEnd, cellStart, leaveTable, nextCell, previousCell, selectCellEnd, selectCellStart } from './move-between-cells'

/** Keys in a table. Elsewhere they keep their meaning. */
export const tableKeys: Extension = Prec.high(
  keymap.of([
    { key: 'Tab', run: nextCell, shift: previousCell },
    { key: 'Enter', run: addRow, shift: leaveTable },
    { key: 'Home', mac: 'Cmd-ArrowLeft', run: cellStart, shift: selectCellStart },
    { key: 'End', mac: 'Cmd-ArrowRight', run: cellEnd, shift: selectCellEnd },
  ]),
)
