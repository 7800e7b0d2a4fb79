export { Analysis, type AnalysisOptions } from './analysis'
export type { Change, Judged, Order } from './protocol'
