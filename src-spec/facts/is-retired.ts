import { lazyPattern } from '../memo/lazy-pattern'

const statusKey = /^(?:.{0,20}[ -])?(?:status|état|statut|estado|状态|狀態|ステータス|상태)$/i
const retired = lazyPattern(
  () =>
    /^\W{0,6}(?:superseded|superceded|obsolete|archived|deprecated|retired|rejected|withdrawn|cancell?ed|abandoned|killed|replaced|won'?t do|ersetzt|veraltet|verworfen|abgelehnt|archiviert|obsolète|remplacé|rejeté|abandonné|archivé|obsoleto|reemplazad[oa]|rechazad[oa]|archivad[oa]|substituíd[oa]|rejeitad[oa]|arquivad[oa]|已废弃|已弃用|已取代|已归档|已廢棄|廃止|却下|폐기|대체됨)/iu,
)

/** Whether a document says of itself that it no longer holds: its statements bind nothing. */
export function isRetired(metadata: Readonly<Record<string, string>>): boolean {
  return Object.entries(metadata).some(([key, value]) => statusKey.test(key) && retired.test(value))
}
