import { lazyPattern } from '../memo/lazy-pattern'

/** Keys of the way that users sign in, below a line or title about it. */
export const methodKey = /^(?:(?:auth(?:entication)?|sign-?in|log-?in) )?(?:method|mechanism|scheme)$/i
export const aboutAuthentication = /\bauth(?:entication|entisierung)?\b|\bsign-?in\b|\blog-?in\b|认证|鉴权|認証|인증/i

/** Keys of the format of errors beside the contract's own. */
export const errorContractKey = /^error (?:contract|responses?|format|bod(?:y|ies)|envelope)$/i

export const tokenStorageKey = /^(?:(?:access )?tokens? (?:storage|store)|storage of (?:the )?tokens?|session storage)$/i
/** Storage that scripts of a page can read, chosen and not refused. */
export const scriptStorage = /(?<![\p{L}\p{N}])(?:localStorage|local storage|sessionStorage)(?![\p{L}\p{N}])/iu
export const refusedStorage =
  /\b(?:never|not|no|without|nor|except|avoid\w*|instead of|rather than|kein\w*|nicht|nie)\b[^.;]{0,60}(?:localStorage|local storage|sessionStorage)|(?:localStorage|local storage|sessionStorage)[^.;]{0,20}\b(?:never|not|forbidden|prohibited|refused)\b/iu
/** A cookie that carries the session: the refresh token alone may lie in one beside an access token elsewhere. */
export const sessionCookie =
  /\bsession cookies?\b|\bcookie sessions?\b|\bhttp-?only\b[^.;|]{0,40}\bcookies?\b|\bcookies?\b[^.;|]{0,60}\bhttp-?only\b|\bsame-?site\b/iu
export const refreshAlone = /\brefresh/i
export const cookieKey = /^(?:auth(?:entication)?|csrf(?: protection| prevention)?|cookies?|sessions?|session cookies?)$/i

// Plain words first, for which V8 skips through a text.
const settingWords = lazyPattern(() => /method|mechanism|scheme|error |token|storage|auth|csrf|cookie|session/iu)
const settingKeys = lazyPattern(
  () =>
    /(?<![\p{L}\p{N}])(?:method|mechanism|scheme|error (?:contract|responses?|format|bod(?:y|ies)|envelope)|tokens? (?:storage|store)|storage of (?:the )?tokens?|session storage|auth(?:entication)?|csrf(?: protection| prevention)?|cookies?|sessions?)(?! ?[\p{L}\p{N}])/iu,
)

/**
 * A text in which none of these keys ends has no entry below one: a fast test that most texts fail. It finds `Error format: RFC 7807`
 * and not `sessions end after an hour`.
 */
export function mayNameSetting(text: string): boolean {
  return settingWords.test(text) && settingKeys.test(text)
}
