import type { DocumentOf } from '../document'
import { recordNumber } from './listed-records'
import type { Decision, Disagreement } from './model'
import { isStatusAlone } from './read-status'

type LogDocument = DocumentOf<'decision-log'>

/** Where an index or a log gives another status than the record in its own file. */
export function* indexDisagreements(
  logs: readonly LogDocument[],
): Generator<{ readonly document: LogDocument; readonly disagreement: Disagreement }> {
  if (logs.every(({ log }) => log.listed.length === 0)) return
  const recordOf = recordFinder(logs)
  for (const document of logs) {
    for (const { decision, path, status } of document.log.listed) {
      const record = recordOf(document, path, decision.id)
      if (
        !record ||
        status === null ||
        !isCertain(decision) ||
        !isCertain(record) ||
        decision.status === 'unknown' ||
        record.status === 'unknown' ||
        decision.status === record.status
      )
        continue
      const { id, rawStatus, place } = record
      yield {
        document,
        disagreement: {
          id: id || decision.id,
          what: 'status',
          index: decision.place,
          section: place,
          cell: status,
          sectionText: rawStatus,
        },
      }
    }
  }
}

/** Whether a status is one as a whole, before any remark: "Partly built" and "Its second half superseded" are not. */
function isCertain({ rawStatus }: Decision): boolean {
  const first = rawStatus.split(/[,;.(（—–·|:]|\s-\s/)[0]?.trim() ?? ''
  return isStatusAlone(first.replace(/\s(?:on|am|at|since|seit|in)?\s?\d{4}-\d{2}(?:-\d{2})?$/, ''), new Map())
}

/** Finds the record that an entry names: by its link, else by the number in the folder of the index. */
function recordFinder(logs: readonly LogDocument[]): (by: LogDocument, path: string | null, id: string) => Decision | null {
  const byPath = new Map<string, Decision>()
  const byNumber = new Map<string, Decision | null>()
  for (const { path, log } of logs) {
    const [decision] = log.decisions
    if (log.form !== 'record' || !decision) continue
    byPath.set(path, decision)
    const key = `${folderOf(path)}\n${recordNumber(decision.id)}`
    byNumber.set(key, byNumber.has(key) ? null : decision)
  }
  return (by, path, id) => {
    if (path !== null) return byPath.get(path) ?? null
    const number = recordNumber(id)
    return by.log.form === 'index' && number !== '' ? (byNumber.get(`${folderOf(by.path)}\n${number}`) ?? null) : null
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
