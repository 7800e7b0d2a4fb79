export { alignTable } from './align-table'
export { addColumn, moveColumnLeft, moveColumnRight, removeColumn } from './change-columns'
export { moveRowDown, moveRowUp, removeRow } from './change-rows'
export { addRow } from './move-between-cells'
