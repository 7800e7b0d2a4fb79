import { recordName } from './record-name'
import { isRecordPath } from './record-path'

/** Whether the id of a record comes from the name of its file, whatever its text says. */
export function isNumberedByName(path: string): boolean {
  return isRecordPath(path) && recordName(path).id !== ''
}
