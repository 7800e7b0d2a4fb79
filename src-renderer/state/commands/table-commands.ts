import type { CockpitState } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { bufferOf, runOn } from '../documents/buffers'
import { focusEditor } from '../documents/documents'
import { showToast } from '../toasts'
import type { Command } from './command'

type TableChange = keyof typeof import('../tables/table-changes')

const withMarkdown = ({ active, buffers }: CockpitState) => active !== null && !/\.json$/i.test(buffers[active]?.path ?? '')

/** What changes the table at the cursor; loaded when it is first used. */
export const tableCommands: readonly Command[] = [
  command('align-table', 'Align the table', 'alignTable', 'to align it'),
  command('add-table-row', 'Table: add a row below', 'addRow', 'to add a row'),
  command('remove-table-row', 'Table: remove the row', 'removeRow', 'below its header to remove a row'),
  command('move-table-row-up', 'Table: move the row up', 'moveRowUp', 'below its first row to move a row up'),
  command('move-table-row-down', 'Table: move the row down', 'moveRowDown', 'above its last row to move a row down'),
  command('add-table-column', 'Table: add a column after', 'addColumn', 'to add a column'),
  command('remove-table-column', 'Table: remove the column', 'removeColumn', 'of two columns or more to remove one'),
  command('move-table-column-left', 'Table: move the column left', 'moveColumnLeft', 'after its first column to move a column left'),
  command('move-table-column-right', 'Table: move the column right', 'moveColumnRight', 'before its last column to move a column right'),
]

function command(id: string, title: string, name: TableChange, where: string): Command {
  return { id, title, offered: withMarkdown, run: (core) => changeTable(core, name, where) }
}

async function changeTable(core: CockpitCore, name: TableChange, where: string): Promise<void> {
  const changes = await import('../tables/table-changes')
  const buffer = bufferOf(core, core.store.getState().active)
  if (buffer === null) return
  if (buffer.state.readOnly) showToast(core, 'This document is read-only.')
  else if (!runOn(core, buffer, changes[name])) showToast(core, `Put the cursor into a table, ${where}.`)
  focusEditor(core)
}
