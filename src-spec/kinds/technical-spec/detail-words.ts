/** Who may call an endpoint. */
export const saysAccess =
  /\b(?:auth\w*|tokens?|jwt|oauth\w*|public|anonymous\w*|bearer|sessions?|cookies?|roles?|scopes?|admins?|staff|signature|signed|hmac|api[- ]?keys?|login|logged|internal|owners?|members?|users?|customers?|viewers?|guests?|permissions?|loopback|mtls|öffentlich|angemeldet\w*|publique?|público|rolle|rol|rôle)\b|认证|認證|鉴权|公开|権限|認証|公開|인증|공개/iu
/** Whether a call may be repeated. */
export const saysRepetition =
  /\bidempot\w*|\bsafe\b|\brepeat\w*|\bsecond call\b|\bonce\b|\bno (?:further|other) effect\b|\bif-match\b|\bread[- ]only\b|\bretr\w+|\bduplicat\w*|\bsame (?:key|id|result|answer)\b|\bignored\b|幂等|冪等|べき等|멱등|\bwiederhol\w*|\brépét\w*|\brepetib\w*/iu
export const isReadingCall = /\b(?:GET|HEAD|OPTIONS)\b/
/** "mitigation:", an arrow. */
export const marksMitigation = /→|->|=>|⇒|\bmitigat\w*|\bgegenmaßnahme\w*|\batténu\w*|\bmitiga\w*|缓解|緩解|对策|対策|緩和|완화/iu
/** A second sentence or clause may hold what stops a threat. */
export const hasSecondClause = /[.;!]\s+\S|[。；！]\S|\s[—–-]\s|[,:：]\s/
/** A version, or a bound of one. */
export const namesVersion = /[\^~<>=]=?\s*v?\d|(?:^|[\s(`"])v?\d+(?:\.(?:\d+|x))*\b/iu
export const namesLatest = /(?:^|[\s(`"@:])(?:latest|neueste|dernière|última|最新)(?:$|[\s)`",.;])/iu
/** "99.9 %" */
export const namesLevel = /\d\s*%/
/** A service level by name. */
export const saysLevel = /\bSLAs?\b|\bSLOs?\b|\bservice level\b|服务等级|サービスレベル/i
