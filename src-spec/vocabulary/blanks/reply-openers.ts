/** How the reply of a language model begins that precedes the document itself. */
export const replyOpeners: readonly RegExp[] = [
  /(?:sure|certainly|of course|absolutely|got it)(?:[,!.]| thing).*\b(?:here|below|spec\w*|document|file|template|plan|log|design|constitution|markdown)\b/,
  /(?:sure|certainly|of course|absolutely)[!.]\s*$/,
  /(?:here(?:'s|’s| is| are)|below is) (?:the|your|an?) .*\b(?:spec\w*|document|file|template|plan|log|design|draft|version|constitution|markdown)\b/,
  /i(?:'ve|’ve| have) (?:created|written|filled|updated|prepared|generated|drafted|completed) (?:in |out )?(?:the|your) /,
  /(?:gerne|natürlich|klar)[,!.].*\bhier\b|hier ist (?:die|der|das|dein|deine|ihr|ihre) .*(?:spezifikation|dokument|datei|vorlage|plan|entwurf|version)/,
  /(?:bien sûr|certainement)[,!. ].*\bvoici\b|voici (?:le|la|votre|une?) .*(?:spécification|document|fichier|modèle|plan|version)/,
  /(?:claro|por supuesto)[,!.].*\baquí\b|aquí (?:está|tienes|tiene) (?:el|la|tu|su|una?) .*(?:especificación|documento|archivo|plantilla|plan|versión)/,
  /(?:com certeza|claro)[,!.].*\baqui\b|aqui está (?:o|a|seu|sua|uma?) .*(?:especificação|documento|arquivo|modelo|plano|versão)/,
  /(?:好的|当然)[，,！!。].{0,40}(?:以下|这是|下面)|以下是.{0,40}(?:文档|文件|规范|规格|模板)[^。]{0,20}[：:]/,
  /(?:はい|もちろん)[、,。！!].{0,40}以下|以下(?:は|が|に).{0,40}(?:文書|仕様|ドキュメント|ファイル|テンプレート).{0,20}(?:です|示します)/,
  /(?:네|물론(?:입니다|이죠)?)[,.！!].{0,40}(?:다음|아래)|(?:다음은|아래는).{0,40}(?:문서|사양|명세|파일|템플릿)(?:입니다|예요)/,
]
