/** The metadata key of a status. */
export const statusKey = /^(?:status|document status|spec status|state|statut|estado|状态|狀態|ステータス|상태)$/i
/** A status that is "draft" and nothing more. */
export const draftStatus = /^\W{0,4}(?:draft|wip|entwurf|brouillon|borrador|rascunho|草稿|草案|下書き|ドラフト|초안)\W{0,4}$/iu
