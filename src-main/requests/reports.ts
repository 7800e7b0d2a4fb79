import { basename, relative, sep } from 'node:path'
import type { Outcome, ReportRequests } from '#bridge'
import { configurationPath } from '#spec'
import { writeAtomically } from '../base/atomic-write'
import { errorCode } from '../base/error-code'
import { realPath } from '../base/real-path'
import { buildReport } from '../report/build-report'
import { htmlReport } from '../report/html-report'
import { markdownReport } from '../report/markdown-report'
import type { Report } from '../report/report-block'
import { today } from '../today'
import { ok, problem } from '../workspace/outcome'
import type { Workspace } from '../workspace/workspace'
import { nothing } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

export const reportArguments = { copyReport: nothing, saveReport: nothing } as const

export interface ReportTarget {
  /** Puts a text on the clipboard. */
  readonly copyText: (text: string) => void
  /** Asks with the system's dialog where a file goes; null when the user cancels. */
  readonly chooseReportFile: (name: string) => Promise<string | null>
  /** Asks whether the report may replace a document of the repository, named by its path. */
  readonly confirmReplacing: (path: string) => Promise<boolean>
}

export function answerReportRequests(withCurrent: WithCurrent, target: ReportTarget): ReportRequests {
  return {
    copyReport: async () =>
      withCurrent(async (workspace) => {
        const report = await reportOf(workspace)
        if (!report.ok) return report
        target.copyText(markdownReport(report.value))
        return ok()
      }),
    saveReport: async () => withCurrent((workspace) => saveReport(workspace, target)),
  }
}

async function reportOf(workspace: Workspace): Promise<Outcome<Report>> {
  const judgement = await workspace.judgement()
  if (judgement === null)
    return problem('failed', 'There is no report, because the documents could not be judged. Try again after the next change.')
  return ok(buildReport(judgement, { root: workspace.root, date: today(), branch: workspace.snapshot().git.branch }))
}

async function saveReport(
  workspace: Workspace,
  { chooseReportFile, confirmReplacing }: ReportTarget,
): Promise<Outcome<{ readonly name: string }>> {
  const report = await reportOf(workspace)
  if (!report.ok) return report
  const path = await chooseReportFile(`${basename(workspace.root)}-readiness.html`)
  if (path === null) return problem('cancelled', 'No file was chosen.')
  const document = documentAt(workspace, await realPath(path))
  if (document !== null && !(await confirmReplacing(document))) return problem('cancelled', `${document} was left as it is.`)
  try {
    await writeAtomically(path, Buffer.from(htmlReport(report.value)), 0o644)
  } catch (error) {
    return problem('failed', `The report could not be saved as ${path} (${errorCode(error)}). Choose another folder.`)
  }
  return ok({ name: basename(path) })
}

/** The document of the repository that a file is; null when it is none, or does not exist. Case is not trusted. */
function documentAt({ root, documents }: Workspace, file: string | null): string | null {
  if (file === null) return null
  const path = relative(root, file).split(sep).join('/')
  return [...documents.paths, configurationPath].find((one) => one.toLowerCase() === path.toLowerCase()) ?? null
}
