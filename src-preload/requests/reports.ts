import type { Outcome } from '../outcome'

/** The judgement as a report for readers without the cockpit. */
export interface ReportRequests {
  /** Puts it on the clipboard as Markdown. */
  copyReport(): Promise<Outcome>
  /** Saves it as one HTML file where the user chooses. Returns the file's name. */
  saveReport(): Promise<Outcome<{ readonly name: string }>>
}

export const reportRequests = { copyReport: true, saveReport: true } as const satisfies Readonly<Record<keyof ReportRequests, true>>
