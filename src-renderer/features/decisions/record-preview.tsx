import { FilePlus } from 'lucide-react'
import type { NewRecord, Outcome } from '#bridge'
import { SeverityIcon, Skeleton } from '../../ui/index'

/** The path and the text of the file that will be created. */
export function RecordPreview({ shown }: { readonly shown: Outcome<NewRecord> | null }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long record must be scrollable by keyboard.
    <section className="record-preview" aria-label="New file" tabIndex={0}>
      {shown === null && <Skeleton lines={6} label="Writing the record" />}
      {shown?.ok && (
        <>
          <p className="record-path">
            <FilePlus className="icon" aria-hidden="true" />
            <bdi>{shown.value.path}</bdi>
          </p>
          <pre dir="auto">{shown.value.text.replaceAll('\r\n', '\n')}</pre>
        </>
      )}
      <div className="record-problem" role="status">
        {shown !== null && !shown.ok && (
          <>
            <SeverityIcon mark="error" />
            <p>{shown.problem.message}</p>
          </>
        )}
      </div>
    </section>
  )
}
