import { catalogue } from '../checks/catalogue'
import { createWriter, type WaiverWriter } from '../waivers/waive-finding'

/** Writes waivers of the checks there are. */
export function createWaiverWriter(): WaiverWriter {
  return createWriter(catalogue)
}
