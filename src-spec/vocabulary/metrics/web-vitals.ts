import type { Metric } from './named-metrics'

/** Metrics of pages in a browser, which no title makes those of a part. */
export function isWebVital({ name }: Metric): boolean {
  return ['lcp', 'fid', 'inp', 'ttfb', 'cls'].includes(name)
}

/** Words beside a web vital that name no page of its own. */
export const pageWords: ReadonlySet<string> = new Set(
  'core web vital vitals good threshold thresholds frontend front end ui site website page pages browser client user experience lighthouse'.split(
    ' ',
  ),
)
