import { catalogue } from '../checks/catalogue'
import { createWriter, type WaiverWriter } from '../waivers/waive-finding'

/** Creates a writer of waivers for all checks. */
export function createWaiverWriter(): WaiverWriter {
  return createWriter(catalogue)
}
